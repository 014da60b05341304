import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useKept } from '../../ui/use-kept';
import { queue } from '../queue/queue';
import type { Me, Membership, TaskView } from '../reads';
import { copyText } from '../../plain/copy';
import { Sheet } from '../ui/sheet';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';
import { Blanks } from './blanks';
import { Chat } from './chat';
import { filled, missing, type Filling, type Part } from './fill';
import { Links } from './links';
import { LiveRunDown } from './live-run-down';
import { Pictures } from './pictures';
import { Pieces } from './pieces';
import { Post } from './post';
import { RunDown } from './run-down';
import { listed } from '../../ui/when';
import { Shots } from './shots';

/** What copying knows of a task: which words are filled in and which parts have gone out already. */
export interface Copying {
  readonly filling: Filling;
  readonly copied: readonly string[];
  /** @param parts copied together, with an empty line between them */
  copy(parts: readonly Part[]): void;
}

/** Handed over piece by piece, each to be copied to its own place. */
const PIECEWISE: ReadonlySet<string> = new Set(['official_account', 'public_note', 'persona_matrix']);

/** Copied this long before its time or later, a task counts as begun. */
const BEGINS = 60 * 60_000;
const beginsNow = ({ actions, dueAt }: TaskView): boolean =>
  actions.includes('start') && Date.parse(dueAt) - Date.now() <= BEGINS;
const NOTHING: Filling = {};
const NOTHING_COPIED: Readonly<Record<string, string>> = {};

interface Props {
  readonly me: Me;
  readonly workspace: Membership;
  readonly task: TaskView;
}

export function TaskText({ me, workspace, task }: Props): ReactNode {
  const t = useWords();
  const own = `${workspace.slug}/${me.person.id}/day/${task.id}`;
  const filling = useKept<Filling>(`${own}/filling`, NOTHING);
  // With each part the words that went out: filled in otherwise afterwards, it has not been copied yet.
  const copied = useKept(`${own}/copied`, NOTHING_COPIED);
  const blanks = useRef<HTMLElement>(null);
  const [byHand, setByHand] = useState<string | null>(null);

  const words = (part: Part) => filled(part.text, task.blanks, filling.value);
  const latest = useRef<(parts: readonly Part[], blank: boolean) => Promise<void>>(async () => undefined);
  const copy = async (parts: readonly Part[], blank = false) => {
    const text = parts.map(words).join('\n\n');
    const lacking = missing(parts.map((part) => part.text).join('\n'), task.blanks, filling.value);
    const [first] = lacking;
    if (first && !blank) {
      blanks.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
      blanks.current?.scrollIntoView({ block: 'center' });
      toasts.show({
        tone: 'warn',
        text: t('copy.fillFirst', { what: listed(lacking.map(({ label }) => label)) }),
        action: { label: t('copy.anyway'), run: () => void latest.current(parts, true) },
      });
      return;
    }
    const done = await copyText(text);
    if (!done) {
      setByHand(text);
      return;
    }
    // What went out with a blank in it is not done: the customer may not get it so.
    if (!first) copied.set({ ...copied.value, ...Object.fromEntries(parts.map((part) => [part.part, words(part)])) });
    const begins = beginsNow(task);
    if (begins) await queue.add(workspace.slug, task, [{ kind: 'start' }]);
    toasts.show(
      lacking.length > 0
        ? { tone: 'warn', text: t('copy.lacking', { what: listed(lacking.map(({ label }) => label)) }) }
        : { tone: 'good', text: t(begins ? 'copy.begun' : 'copy.done') },
    );
  };
  // A note outlives the words that were filled in when it came up.
  useEffect(() => {
    latest.current = copy;
  });
  const copying: Copying = {
    filling: filling.value,
    copied: task.parts.filter((part) => copied.value[part.part] === words(part)).map(({ part }) => part),
    copy: (parts) => void copy(parts),
  };
  const nextCustomer = () => {
    filling.set(NOTHING);
    copied.set(NOTHING_COPIED);
    window.scrollTo(0, 0);
  };
  if (task.parts.length === 0)
    return task.state === 'recalled' ? null : <p className="day-quiet">{t('task.noText')}</p>;
  return (
    <>
      {task.blanks.length > 0 && (
        <Blanks ref={blanks} blanks={task.blanks} filling={filling.value} onFill={filling.set} />
      )}
      {task.touchpoint === 'moments' && <Post task={task} copying={copying} />}
      {task.touchpoint === 'private_chat' && <Chat task={task} copying={copying} onNext={nextCustomer} />}
      {task.touchpoint === 'group' && <RunDown task={task} copying={copying} timeZone={workspace.timeZone} />}
      {PIECEWISE.has(task.touchpoint) && <Pieces task={task} copying={copying} />}
      {task.touchpoint === 'live' && <LiveRunDown task={task} copying={copying} timeZone={workspace.timeZone} />}
      {task.touchpoint === 'channels_video' && <Shots task={task} copying={copying} />}
      <Pictures pictures={task.pictures} />
      <Links links={task.links} />
      <p className="day-quiet">{t('task.measure', { measure: task.measure })}</p>
      {byHand !== null && (
        <Sheet title={t('copy.byHand')} onClose={() => setByHand(null)}>
          <textarea
            className="day-by-hand"
            readOnly
            rows={10}
            value={byHand}
            aria-label={t('copy.byHand')}
            onFocus={(event) => event.target.select()}
          />
        </Sheet>
      )}
    </>
  );
}
