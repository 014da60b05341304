import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import { api, read } from '../api/client';
import { NOTHING_YET, withNews, type DraftRequest, type Item, type MoreWords, type Progress } from './progress';

/** Milliseconds between looks while no stream can be had. */
const LOOK_EVERY = 3_000;
/** The stream is given so long to recover by itself before it is asked for by looking. */
const PATIENCE = 4_000;
const PAGE = 200;

/**
 * A request as it goes on: told by the service's stream, which the browser resumes by itself after the last event it
 * saw; by looking, where streams do not get through. Both end when nothing more can happen. `again` counts retries.
 */
export function useProgress(workspace: string, request: string, again: number): Progress & { error: unknown } {
  const client = useQueryClient();
  const [progress, tell] = useReducer(withNews, NOTHING_YET);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const path = { workspace, request };
    const quiet = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settled = () => {
      stream.close();
      clearTimeout(timer);
      void client.invalidateQueries({ queryKey: [workspace, 'drafts'] });
      void client.invalidateQueries({ queryKey: [workspace, 'draft-requests'] });
    };
    const look = async () => {
      try {
        const items = await allItems(path, quiet.signal);
        const seen = await read(
          api.GET('/api/v1/workspaces/{workspace}/draft-requests/{request}', {
            params: { path },
            signal: quiet.signal,
          }),
        );
        tell({ kind: 'items', items });
        tell({ kind: 'request', request: seen });
        setError(null);
        if (seen.state === 'running') timer = setTimeout(() => void look(), LOOK_EVERY);
        else settled();
      } catch (cause) {
        if (quiet.signal.aborted) return;
        setError(cause);
        timer = setTimeout(() => void look(), LOOK_EVERY);
      }
    };
    const stream = new EventSource(
      `/api/v1/workspaces/${encodeURIComponent(workspace)}/draft-requests/${encodeURIComponent(request)}/events`,
    );
    // The counts may be told before the last item is: what is settled is read once more, whole.
    const counts = ({ data }: MessageEvent<string>) => {
      const seen = JSON.parse(data) as DraftRequest;
      tell({ kind: 'request', request: seen });
      setError(null);
      if (seen.state === 'running') return;
      stream.close();
      clearTimeout(timer);
      void look();
    };
    stream.addEventListener('snapshot', (event: MessageEvent<string>) => {
      tell({ kind: 'stream' });
      counts(event);
    });
    stream.addEventListener('progress', counts);
    stream.addEventListener('item', ({ data }: MessageEvent<string>) =>
      tell({ kind: 'items', items: [JSON.parse(data) as Item] }),
    );
    stream.addEventListener('writing', ({ data }: MessageEvent<string>) =>
      tell({ kind: 'words', ...(JSON.parse(data) as { items: MoreWords[] }) }),
    );
    stream.addEventListener('open', () => {
      clearTimeout(timer);
      timer = undefined;
    });
    // The browser fails and tries again every few seconds: only the first time starts the looking.
    stream.addEventListener('error', () => {
      timer ??= setTimeout(() => void look(), PATIENCE);
    });
    return () => {
      quiet.abort();
      stream.close();
      clearTimeout(timer);
    };
  }, [client, workspace, request, again]);
  return { ...progress, error };
}

async function allItems(path: { workspace: string; request: string }, signal: AbortSignal): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(
      api.GET('/api/v1/workspaces/{workspace}/draft-requests/{request}/items', {
        params: { path, query: { limit: PAGE, cursor } },
        signal,
      }),
    );
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
