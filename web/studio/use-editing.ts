import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, ifMatch, read } from '../api/client';
import { ApiProblem } from '../api/problem';
import { useSession, useWorkspace } from '../app/session';
import type { Body } from '../preview/parts';
import { useKept } from '../ui/use-kept';
import { draftQuery } from '../ui/draft-queries';
import { sameWords, withoutBlanks, withText } from './edit-body';
import type { Draft } from './queries';
import { useRefresh } from './use-refresh';

/** Words that were changed, and the state of the draft they were changed from. */
interface Changed {
  readonly hash: string;
  readonly version: number;
  readonly body: Body;
}

interface Sending {
  readonly onto: Draft;
  readonly sent: Body;
}

/**
 * The words of a draft while somebody changes them. They are kept in the browser with every pause and sent when saved;
 * what somebody else saved meanwhile is never written over unseen: `stale` is the draft as it is now.
 */
export function useEditing(draft: Draft) {
  const { slug: workspace } = useWorkspace();
  const { me } = useSession();
  const client = useQueryClient();
  const refresh = useRefresh();
  const kept = useKept<Changed | null>(`${workspace}/${me.person.id}/draft/${draft.id}`, null);
  const [refused, setRefused] = useState<Draft | null>(null);
  const changed = kept.value;
  const body = changed?.body ?? draft.current.body;
  const now = useRef(body);
  useEffect(() => {
    now.current = body;
  });
  const dirty = changed !== null && !sameWords(changed.body, draft.current.body);
  // Judged against anew, the words are the same and so is the hash: only other words are in the way.
  const stale = dirty && changed.hash !== draft.hash ? draft : refused?.hash === changed?.hash ? null : refused;

  const change = (next: Body) => {
    const { hash, version } = changed ?? draft;
    kept.set({ hash, version, body: next });
  };
  const drop = () => {
    kept.set(null);
    kept.forget();
    setRefused(null);
  };
  const put = (onto: Draft, sent: Body) =>
    read(
      api.PUT('/api/v1/workspaces/{workspace}/drafts/{draft}', {
        params: { path: { workspace, draft: draft.id }, header: ifMatch(onto.version) },
        body: withoutBlanks(sent),
      }),
    );
  const saving = useMutation({
    meta: { quiet: true },
    mutationFn: async ({ onto, sent }: Sending): Promise<Draft | null> => {
      try {
        return await put(onto, sent);
      } catch (cause) {
        if (!(cause instanceof ApiProblem) || cause.status !== 412) throw cause;
        const latest = await client.query({ ...draftQuery(workspace, draft.id), staleTime: 0 });
        if (latest.hash === onto.hash && latest.status === 'kept') return put(latest, sent);
        setRefused(latest);
        return null;
      }
    },
    onSuccess: (saved, { sent }) => {
      if (!saved) return;
      client.setQueryData(draftQuery(workspace, draft.id).queryKey, saved);
      const { current } = now;
      // Words that were typed while these were under way go on from what was saved.
      if (sameWords(current, sent)) drop();
      else kept.set({ hash: saved.hash, version: saved.version, body: current });
      setRefused(null);
      void refresh();
    },
  });
  return {
    body,
    dirty,
    restored: kept.restored && dirty,
    stale,
    saving,
    setText: (part: string, text: string) => change(withText(body, part, text)),
    setBody: change,
    drop,
    /** Over what was seen; `over` names the draft when it is another than the one shown. */
    save: (over: Draft = draft) => saving.mutateAsync({ onto: over, sent: body }),
  };
}
export type Editing = ReturnType<typeof useEditing>;
