import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, Unreachable } from './problem';

/** Refusals are final; only silence is asked again. */
const worthAnotherTry = (count: number, error: Error): boolean =>
  error instanceof Unreachable ? count < 3 : error instanceof ApiProblem ? error.status >= 502 && count < 2 : false;

/** Keys begin with the workspace: `[workspace.slug, 'drafts', id]`. `onProblem` hears of mutations nobody else answers for. */
export const newQueryClient = (onProblem: (error: Error) => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.['quiet'] !== true) onProblem(error);
      },
    }),
    defaultOptions: {
      queries: { retry: worthAnotherTry, staleTime: 15_000, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
