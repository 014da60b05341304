import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schema } from '../../api/client';
import { everyPage } from '../../api/every-page';
import type { paths } from '../../api/schema';

export type Answer = Schema<'AnswerView'>;
export type Asked = Schema<'AskedView'>;
export type Ask = Schema<'AnswerAskInput'>;
type Query = NonNullable<paths['/api/v1/workspaces/{workspace}/answers']['get']['parameters']['query']>;
export type AnswerState = NonNullable<Query['state']>;

/** What was asked, by words and state. Never kept on the device: it holds what customers wrote. */
export const answersRead = (workspace: string, filter: { readonly q: string; readonly state: AnswerState | '' }) =>
  infiniteQueryOptions({
    queryKey: [...answersKey(workspace), filter],
    queryFn: ({ pageParam, signal }) => {
      const state = filter.state === '' ? {} : { state: filter.state };
      const query = { q: filter.q, limit: 20, ...state, ...(pageParam ? { cursor: pageParam } : {}) };
      return read(
        api.GET('/api/v1/workspaces/{workspace}/answers', { params: { path: { workspace }, query }, signal }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
export const answersKey = (workspace: string) => [workspace, 'answers'] as const;

/** What an answer may be about, by name. */
export const choicesRead = (workspace: string, kind: 'segment' | 'stage' | 'product') =>
  queryOptions({
    queryKey: [workspace, 'records', 'choices', kind],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        read(
          api.GET('/api/v1/workspaces/{workspace}/library/records', {
            params: { path: { workspace }, query: { kind, ...page } },
            signal,
          }),
        ),
      ),
    staleTime: 10 * 60_000,
  });

/** Where a page says what happened: the phone by its own toasts, the desk by those of its kit. */
export type Tell = (tone: 'good' | 'warn', text: string) => void;
