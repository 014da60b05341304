import { useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { presence } from '../../api/presence';
import { useKept } from '../../ui/use-kept';
import { Segmented } from '../menu/segmented';
import { useWords } from '../words';

type Ask = Schema<'AnswerAskInput'>;
type Typed = Pick<Ask, 'kind' | 'words'> & { readonly alias: string; readonly known: string };

interface Props {
  /** Under which name the words are kept until they are sent. */
  readonly kept: string;
  readonly accounts: readonly { readonly slug: string; readonly name: string }[];
  readonly pending: boolean;
  readonly onAsk: (body: Ask, done: () => void) => void;
}

const EMPTY: Typed = { kind: 'question', words: '', alias: '', known: '' };

export function AskForm({ kept, accounts, pending, onAsk }: Props): ReactNode {
  const t = useWords();
  const away = useSyncExternalStore(presence.subscribe, presence.away);
  const { value, set, forget } = useKept(kept, EMPTY);
  const [account, setAccount] = useState(accounts[0]?.slug ?? '');
  const { kind, words, alias, known } = value;
  const told = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return (
    <form
      className="day-stack"
      onSubmit={(event) => {
        event.preventDefault();
        const about = { alias: told(alias), known: told(known), segment: null, stage: null, product: null };
        onAsk({ kind, words: words.trim(), account, ...about }, forget);
      }}
    >
      <Segmented
        label={t('answer.kind')}
        options={(['question', 'moment'] as const).map((one) => ({ value: one, label: t(`answer.${one}`) }))}
        value={kind}
        onChange={(next) => set({ ...value, kind: next })}
      />
      <label className="day-field">
        {t('answer.words')}
        <textarea
          rows={4}
          maxLength={2000}
          required
          placeholder={t('answer.wordsHint')}
          value={words}
          onChange={(event) => set({ ...value, words: event.target.value })}
        />
      </label>
      {accounts.length > 1 && (
        <label className="day-field">
          {t('answer.account')}
          <select value={account} onChange={(event) => setAccount(event.target.value)}>
            {accounts.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="day-field">
        {t('answer.alias')}
        <input maxLength={40} value={alias} onChange={(event) => set({ ...value, alias: event.target.value })} />
      </label>
      <label className="day-field">
        {t('answer.known')}
        <input
          maxLength={500}
          placeholder={t('answer.knownHint')}
          value={known}
          onChange={(event) => set({ ...value, known: event.target.value })}
        />
      </label>
      <p className="day-quiet">{t('answer.private')}</p>
      {away && <p className="day-notice day-notice-warn">{t('answer.away')}</p>}
      {pending && (
        <p className="day-notice" role="status">
          {t('answer.going')}
        </p>
      )}
      <button type="submit" className="day-button day-button-main" disabled={pending || words.trim() === ''}>
        {t('answer.go')}
      </button>
    </form>
  );
}
