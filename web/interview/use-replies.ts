import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { newKey } from '../api/client';
import { outbox, type Interview, type Reply } from './outbox';
import { interviewsQuery } from './queries';

/** Milliseconds until what could not be sent is tried again. */
const AGAIN = 8_000;

/** What this person said and the house has not taken yet, and the sending of it: at once, with the line, every few seconds. */
export function useReplies(workspace: string, person: string) {
  const client = useQueryClient();
  const own = useSyncExternalStore(outbox.subscribe, outbox.all).filter(
    (reply) => reply.workspace === workspace && reply.person === person,
  );
  const flush = useCallback(async () => {
    const taken = await outbox.flush(workspace, person);
    if (taken.length === 0) return;
    client.setQueryData<Interview[]>(interviewsQuery(workspace).queryKey, (before) =>
      before?.map((one) => taken.findLast(({ id }) => id === one.id) ?? one),
    );
    for (const noun of ['interviews', 'records', 'materials'])
      void client.invalidateQueries({ queryKey: [workspace, noun] });
  }, [client, workspace, person]);
  const waiting = own.some(({ refused }) => refused === undefined);
  useEffect(() => {
    if (!waiting) return;
    void flush();
    const timer = setInterval(() => void flush(), AGAIN);
    const go = () => void flush();
    window.addEventListener('online', go);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', go);
    };
  }, [waiting, flush]);
  return {
    replies: own,
    reply: (to: Pick<Reply, 'interview' | 'question' | 'seen' | 'answer'>) => {
      outbox.add({ ...to, key: newKey(), workspace, person });
    },
    drop: (key: string) => outbox.drop(key),
  };
}
