import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { presence } from '../../api/presence';
import { useSession, useWorkspace } from '../../app/session';
import { problemText } from '../../words/problem-text';
import { dropParcel, keepParcel, parcelsOf, type Parcel } from './outbox';
import { send, withFreshKeys, worthRepeating } from './send';

/** Milliseconds until what could not be sent is tried again. */
const AGAIN = 8_000;
const CHANGED = ['records', 'media', 'materials'] as const;

export interface OnTheWay {
  readonly id: string;
  readonly done: number;
}

/** What waits to be sent from this device, and the sending of it: at once, when the line is back, and every few seconds. */
export function useOutbox(onSent: (parcel: Parcel) => void): {
  parcels: readonly Parcel[];
  sending: OnTheWay | null;
  /** Resolves once it is kept on this device; the sending goes on by itself. */
  post: (parcel: Parcel) => Promise<void>;
  drop: (parcel: Parcel) => Promise<void>;
} {
  const { slug: workspace } = useWorkspace();
  const { me } = useSession();
  const person = me.person.id;
  const client = useQueryClient();
  const away = useSyncExternalStore(presence.subscribe, presence.away);
  const [sending, setSending] = useState<OnTheWay | null>(null);
  const busy = useRef(false);
  const sent = useRef(onSent);
  useEffect(() => {
    sent.current = onSent;
  });
  const { data: parcels = [], refetch } = useQuery({
    queryKey: [workspace, 'outbox', person],
    queryFn: () => parcelsOf(workspace, person),
    staleTime: 0,
  });

  const sendOne = useCallback(
    async (parcel: Parcel): Promise<boolean> => {
      try {
        await send(parcel, (done) => setSending({ id: parcel.id, done }));
        await dropParcel(parcel);
        sent.current(parcel);
        void Promise.all(CHANGED.map((noun) => client.invalidateQueries({ queryKey: [workspace, noun] })));
        return true;
      } catch (error) {
        const renewed = withFreshKeys(parcel, error);
        if (renewed) await keepParcel(renewed);
        if (renewed || worthRepeating(error)) return false;
        await keepParcel({ ...parcel, refused: problemText(error) });
        return true;
      }
    },
    [client, workspace],
  );

  const flush = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      await alone(async () => {
        for (const parcel of await parcelsOf(workspace, person))
          if (parcel.refused === undefined && !(await sendOne(parcel))) break;
      });
    } catch {
      // The browser withholds its store just now: what waits is looked for again in a few seconds.
    } finally {
      busy.current = false;
      setSending(null);
      await refetch();
    }
  }, [workspace, person, sendOne, refetch]);

  const waiting = parcels.some(({ refused }) => refused === undefined);
  useEffect(() => {
    if (!waiting || away) return;
    void flush();
    const timer = setInterval(() => void flush(), AGAIN);
    return () => clearInterval(timer);
  }, [waiting, away, flush]);
  useEffect(() => {
    const go = () => void flush();
    window.addEventListener('online', go);
    return () => window.removeEventListener('online', go);
  }, [flush]);

  return {
    parcels,
    sending,
    post: async (parcel) => {
      await keepParcel(parcel);
      void refetch().then(flush);
    },
    drop: async (parcel) => {
      await dropParcel(parcel);
      await refetch();
    },
  };
}

/** Two tabs do not send the same at once, where the browser can say so; the keys make it harmless where it cannot. */
async function alone(work: () => Promise<void>): Promise<void> {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return work();
  await locks.request('yuanding.parcels', { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
