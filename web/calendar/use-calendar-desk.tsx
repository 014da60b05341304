import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useWorkspace } from '../app/session';
import { useNames } from '../ui/use-names';
import { useWords as useShared } from '../ui/words';
import { dateTime } from '../ui/when';
import { problemText } from '../words/problem-text';
import { conflictsOf } from './conflict-text';
import { heldEntry, type CalendarDesk, type Held, type Refusal, type To } from './desk';
import { useAccounts, type Entry, type EntryRow } from './queries';
import { calendarChanged, useActs, type Act, type Wish } from './use-acts';
import { useWords } from './words';

/** Seconds an undo stays within reach. */
const UNDO_SECONDS = 10;
const DONE = { lock: 'locked', unlock: 'unlocked', remove: 'removed', restore: 'restored' } as const;

/** All that happens to entries goes through here: done at once, undone with one press, explained when it cannot be. */
export function useCalendarDesk(): {
  desk: CalendarDesk;
  refusal: Refusal | null;
  forgive: () => void;
  offered: { held: Held; day: string | null } | null;
  offerDone: () => void;
} {
  const t = useWords();
  const shared = useShared();
  const { message, modal } = App.useApp();
  const workspace = useWorkspace();
  const client = useQueryClient();
  const acts = useActs();
  const accounts = useAccounts().data?.items ?? EMPTY;
  const { nameOf: segmentName } = useNames('segment');
  const { nameOf: groupName } = useNames('group');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [offered, setOffered] = useState<{ held: Held; day: string | null } | null>(null);

  const desk = useMemo<CalendarDesk>(() => {
    const accountName = (slug: string) => accounts.find((one) => one.slug === slug)?.name ?? slug;
    const whereText = ({ startsAt, account }: Pick<To, 'startsAt' | 'account'>) =>
      `${dateTime(startsAt, workspace.timeZone)} · ${accountName(account)}`;
    const failed = (error: unknown) => void message.error(problemText(error), 6);
    const undoable = (text: string, undo: () => Promise<unknown>) => {
      const key = `undo-${String((undos += 1))}`;
      const back = () => {
        message.destroy(key);
        undo().then(() => message.success(t('undone')), failed);
      };
      void message.success({
        key,
        duration: UNDO_SECONDS,
        content: (
          <>
            {text}
            <Button type="link" size="small" onClick={back}>
              {shared('undo')}
            </Button>
          </>
        ),
      });
    };
    const isRefusal = (error: unknown): error is ApiProblem =>
      error instanceof ApiProblem && (error.code === 'calendar_conflict' || error.code === 'override_needed');
    const explain = (error: ApiProblem, held: Held, to: To) =>
      setRefusal({
        held,
        where: whereText(to),
        conflicts: conflictsOf(error),
        again: error.code === 'override_needed' ? (reason) => void desk.put(held, to, reason) : null,
      });

    /** Somebody else was faster: says what is there now, and offers to do it all the same. */
    const overtaken = async (row: { id: string; title: string }, wished: string, again: (now: Entry) => void) => {
      await calendarChanged(client, workspace.slug);
      const now = await acts.latest(row.id);
      modal.confirm({
        title: t('stale.title'),
        content: (
          <>
            <p>
              {t('stale.now', {
                title: row.title,
                where: whereText({ ...now.when, ...now.where }),
                state: shared(`entryState.${now.state}`),
              })}
            </p>
            <p>{t('stale.wished', { what: wished })}</p>
          </>
        ),
        okText: t('stale.again'),
        cancelText: t('stale.leave'),
        onOk: () => again(now),
      });
    };

    /** Shows it where it will be before the service has answered; the answer has the last word. */
    const asMoved = (id: string, wish: Wish) =>
      client.setQueriesData<{ items?: EntryRow[] }>({ queryKey: [workspace.slug, 'entries'] }, (known) =>
        known?.items
          ? {
              ...known,
              items: known.items.map((row) => {
                if (row.id !== id) return row;
                const { startsAt = row.startsAt, account = row.account, group = row.group } = wish;
                return { ...row, startsAt: new Date(startsAt).toISOString(), account, group };
              }),
            }
          : known,
      );

    const move: CalendarDesk['move'] = async (entry, wish, title) => {
      const to: To = {
        startsAt: wish.startsAt ?? entry.startsAt,
        account: wish.account ?? entry.account,
        group: wish.group === undefined ? entry.group : wish.group,
      };
      asMoved(entry.id, wish);
      try {
        const moved = await acts.move.mutateAsync({ entry, wish });
        const back: Wish = { startsAt: entry.startsAt, account: entry.account, group: entry.group };
        undoable(t('moved', { title, where: whereText(to) }), () =>
          acts.move.mutateAsync({ entry: moved, wish: back }),
        );
      } catch (error) {
        if (isRefusal(error)) explain(error, heldEntry(entry), to);
        else if (error instanceof ApiProblem && error.status === 412)
          await overtaken(entry, whereText(to), (now) => void move({ ...entry, version: now.version }, wish, title));
        else failed(error);
      }
    };

    const desk: CalendarDesk = {
      accounts,
      mayWrite: workspace.can('calendar.write'),
      accountName,
      segmentName,
      groupName,
      ...{ whereText, undoable, failed, move },
      put: async (held, to, reason) => {
        const override = reason === undefined ? {} : { override: { reason } };
        const { startsAt, account, group } = to;
        if (held.entry) return move(held.entry, { startsAt, account, group, ...override }, held.title);
        try {
          const entry = await acts.place.mutateAsync({ draftId: held.draftId, startsAt, account, group, ...override });
          undoable(t('placed', { title: held.title, where: whereText(to) }), () =>
            acts.act.mutateAsync({ entry, act: 'remove' }),
          );
        } catch (error) {
          if (isRefusal(error)) explain(error, held, to);
          else failed(error);
        }
      },
      act: async (entry, act) => {
        try {
          const done = await acts.act.mutateAsync({ entry, act });
          const text = t(DONE[act], { title: entry.title });
          const opposite: Act | null =
            act === 'remove' ? 'restore' : act === 'lock' ? 'unlock' : act === 'unlock' ? 'lock' : null;
          if (opposite) undoable(text, () => acts.act.mutateAsync({ entry: done, act: opposite }));
          else void message.success(text);
        } catch (error) {
          if (error instanceof ApiProblem && error.status === 412)
            await overtaken(entry, t(`act.${act}`), (now) => void desk.act({ ...entry, version: now.version }, act));
          else failed(error);
        }
      },
      refuse: setRefusal,
      offer: (held, day) => setOffered({ held, day: day ?? null }),
    };
    return desk;
    // Mutations are made anew at every render, but do the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [accounts, segmentName, groupName, workspace.slug, workspace.timeZone, t, shared, message, modal, client]);

  return {
    ...{ desk, refusal, offered },
    forgive: () => setRefusal(null),
    offerDone: () => setOffered(null),
  };
}

const EMPTY: [] = [];
/** Each undo has a message of its own. */
let undos = 0;
