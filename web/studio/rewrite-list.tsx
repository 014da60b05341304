import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '../ui/tags';
import { ago } from '../ui/when';
import type { Rewrite } from './use-rewriting';
import { useWords } from './words';

const TONES = { writing: 'sky', proposed: 'straw', failed: 'clay', accepted: 'leaf', discarded: 'stone' } as const;

/** Rewrites that were asked for before: those that wait for a decision in sight, the others folded away. */
export function RewriteList({ all, onOpen }: { all: readonly Rewrite[]; onOpen: (id: string) => void }): ReactNode {
  const t = useWords();
  const waiting = all.filter(({ state }) => state === 'proposed');
  const past = all.filter(({ state }) => state !== 'proposed' && state !== 'writing');
  if (waiting.length + past.length === 0) return null;
  return (
    <>
      {waiting.length > 0 && (
        <ul className="studio-notes studio-rewrite-list" aria-label={t('rewrite.waiting')}>
          {waiting.map((rewrite) => (
            <Row key={rewrite.id} rewrite={rewrite} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className="studio-rewrite-past">
          <summary>{t('rewrite.past', { count: past.length })}</summary>
          <ul className="studio-notes" aria-label={t('rewrite.past', { count: past.length })}>
            {past.map((rewrite) => (
              <Row key={rewrite.id} rewrite={rewrite} onOpen={onOpen} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Row({ rewrite, onOpen }: { rewrite: Rewrite; onOpen: (id: string) => void }): ReactNode {
  const t = useWords();
  const { id, kind, state, instruction, toNumber, createdAt, error, lacks, proposals } = rewrite;
  return (
    <li className="studio-note">
      <div className="studio-evidence-head">
        <Mark tone={TONES[state]}>
          {toNumber === null ? t(`rewrite.state.${state}`) : t('rewrite.became', { number: toNumber })}
        </Mark>
        <strong>{t(`rewrite.${kind}`)}</strong>
        <span className="quiet">{ago(createdAt)}</span>
        <span className="grow" />
        {proposals.length > 0 && (
          <Button size="small" onClick={() => onOpen(id)}>
            {t('rewrite.look')}
          </Button>
        )}
      </div>
      {instruction !== '' && <q>{instruction}</q>}
      {error && <div>{error.message}</div>}
      {lacks && <div>{lacks.message}</div>}
    </li>
  );
}
