import type { ReactNode } from 'react';
import { language } from '../../words/words';
import type { Schema } from '../../api/client';

/** ¥199 / 瓶 */
export function Money({ of: { amount, currency, unit } }: { of: Schema<'Money'> }): ReactNode {
  const price = new Intl.NumberFormat(language(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
  return (
    <span className="portrait-money">
      {price}
      {unit && <small> / {unit}</small>}
    </span>
  );
}
