import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { recordsOf } from './bodies';
import { validity } from './expiry';
import { neighboursQuery } from './queries';
import { useToday } from './use-today';
import { ValidityMark } from './validity-mark';
import { useWords } from './words';

/** The facts an answer rests on, with those marked that may soon be said no more. */
export function FactQuotes({ facts, product }: { facts: readonly string[]; product: string | undefined }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { today } = useToday();
  const { data = [] } = useQuery({ ...neighboursQuery(slug, 'product'), enabled: facts.length > 0 });
  if (facts.length === 0) return null;
  const products = recordsOf('product', data);
  return (
    <ul className="portrait-rests" aria-label={t('script.facts')}>
      {facts.map((reference) => {
        const [owner, id] = reference.includes('#') ? reference.split('#') : [product, reference];
        const fact = products.find((one) => one.slug === owner)?.body.facts.find((one) => one.id === id);
        if (!fact) return <li key={reference}>{reference}</li>;
        const state = validity({ until: fact.valid_until, withdrawn_on: fact.withdrawn_on }, today);
        return (
          <li key={reference}>
            {fact.claim} {state.state !== 'valid' && <ValidityMark of={state} />}
          </li>
        );
      })}
    </ul>
  );
}
