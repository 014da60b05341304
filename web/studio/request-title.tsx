import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { useWords as useShared } from '../ui/words';
import { useNames } from '../ui/use-names';
import { useWords } from './words';

/** A request in one line: why · who · where. */
export function RequestTitle({ ask }: { ask: Schema<'DraftAsk'> }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { nameOf } = useNames('segment');
  const [first = '', ...more] = ask.segments;
  const who =
    more.length === 0 ? nameOf(first) : t('request.whoAndMore', { who: nameOf(first), all: ask.segments.length });
  const where = ask.touchpoints.map((touchpoint) => shared(`touchpoint.${touchpoint}`)).join(' / ');
  return `${shared(`goal.${ask.goal}`)} · ${who} · ${where}`;
}
