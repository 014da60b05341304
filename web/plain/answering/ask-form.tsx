import { useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { presence } from '../../api/presence';
import { remember, remembered } from '../../api/remembered';
import { useKept } from '../../ui/use-kept';
import { problemText } from '../../words/problem-text';
import { Segmented } from '../segmented';
import { AboutFields, NOTHING_CHOSEN, type About } from './about-fields';
import type { Ask } from './queries';
import { useWords } from './words';

type Typed = Pick<Ask, 'kind' | 'words'> & {
  readonly alias: string;
  /** Whether who was called so before is the same. */
  readonly continues: keyof typeof CONTINUES;
  readonly known: string;
};

const CONTINUES = { auto: null, same: true, another: false } as const;

interface Props {
  readonly workspace: string;
  /** Under which name the words are kept until they are sent. */
  readonly kept: string;
  readonly accounts: readonly { readonly slug: string; readonly name: string }[];
  readonly pending: boolean;
  readonly error: Error | null;
  /** On a keyboard Enter asks. */
  readonly keyboard?: boolean;
  /** The cursor is where the words are pasted. */
  readonly focus?: boolean;
  readonly onAsk: (body: Ask, done: () => void) => void;
}

const EMPTY: Typed = { kind: 'question', words: '', alias: '', continues: 'auto', known: '' };

export function AskForm({
  workspace,
  kept,
  accounts,
  pending,
  error,
  keyboard = false,
  focus = false,
  onAsk,
}: Props): ReactNode {
  const t = useWords();
  const away = useSyncExternalStore(presence.subscribe, presence.away);
  const { value, set, forget } = useKept(kept, EMPTY);
  const habit = useHabit(`yuanding.habit.${kept}`);
  const own = accounts.find(({ slug }) => slug === habit.value.account) ?? accounts[0];
  // What was kept by an earlier version of the page may lack a field.
  const { kind, words, alias, continues, known } = { ...EMPTY, ...value };
  const ready = !pending && words.trim() !== '' && own !== undefined;
  const ask = () => {
    if (!ready) return;
    const { segment, stage, product } = habit.value;
    const about = { segment: told(segment), stage: told(stage), product: told(product) };
    const customer = { alias: told(alias), continues: CONTINUES[continues], known: told(known) };
    onAsk({ kind, words: words.trim(), account: own.slug, ...customer, ...about }, forget);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Enter chooses a character.
    if (!keyboard || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    ask();
  };
  return (
    <form
      className="plain-stack"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Segmented
        label={t('kind')}
        options={(['question', 'moment'] as const).map((one) => ({ value: one, label: t(one) }))}
        value={kind}
        onChange={(next) => set({ ...value, kind: next })}
      />
      <label className="plain-field">
        {t('words')}
        <textarea
          rows={4}
          maxLength={2000}
          required
          ref={focus ? focused : undefined}
          placeholder={t('wordsHint')}
          value={words}
          onKeyDown={onKeyDown}
          onChange={(event) => set({ ...value, words: event.target.value })}
        />
      </label>
      {accounts.length > 1 && (
        <label className="plain-field">
          {t('account')}
          <select
            value={own?.slug ?? ''}
            onChange={(event) => habit.set({ ...habit.value, account: event.target.value })}
          >
            {accounts.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="plain-field">
        {t('alias')}
        <input
          maxLength={40}
          placeholder={t('aliasHint')}
          value={alias}
          onChange={(event) => set({ ...value, alias: event.target.value, continues: 'auto' })}
        />
      </label>
      {alias.trim() !== '' && (
        <div>
          <Segmented
            label={t('earlier')}
            options={(['auto', 'same', 'another'] as const).map((one) => ({
              value: one,
              label: t(`continues_${one}`),
            }))}
            value={continues}
            onChange={(next) => set({ ...value, continues: next })}
          />
          <p className="plain-quiet">{t('continuesHint')}</p>
        </div>
      )}
      <label className="plain-field">
        {t('known')}
        <input
          maxLength={500}
          placeholder={t('knownHint')}
          value={known}
          onChange={(event) => set({ ...value, known: event.target.value })}
        />
      </label>
      <AboutFields
        workspace={workspace}
        value={habit.value}
        onChange={(about) => habit.set({ ...habit.value, ...about })}
      />
      <p className="plain-quiet">{t('private')}</p>
      {away && <p className="plain-notice plain-notice-warn">{t('away')}</p>}
      {pending && (
        <p className="plain-notice" role="status">
          {t('going')}
        </p>
      )}
      {error && (
        <p className="plain-notice plain-notice-stop" role="alert">
          {problemText(error)}
        </p>
      )}
      <button type="submit" className="plain-button plain-button-main" disabled={!ready}>
        {t('go')}
      </button>
    </form>
  );
}

const told = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const focused = (field: HTMLTextAreaElement | null): void => field?.focus({ preventScroll: true });

interface Habit extends About {
  readonly account: string;
}
const NO_HABIT: Habit = { ...NOTHING_CHOSEN, account: '' };

/** What somebody chose last, for the next asking. It names records of the library, and nothing of a customer. */
function useHabit(key: string): { value: Habit; set: (next: Habit) => void } {
  const [value, setValue] = useState(() => readHabit(key));
  return {
    value,
    set: (next) => {
      setValue(next);
      remember(key, JSON.stringify(next));
    },
  };
}

function readHabit(key: string): Habit {
  try {
    const found = JSON.parse(remembered(key) ?? '{}') as Partial<Record<string, unknown>>;
    const text = (field: keyof Habit): string => (typeof found[field] === 'string' ? found[field] : '');
    return { segment: text('segment'), stage: text('stage'), product: text('product'), account: text('account') };
  } catch {
    return NO_HABIT;
  }
}
