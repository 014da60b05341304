import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { LeftOut } from './bulk-summary';
import { useWhy } from './use-why';
import { useWords } from './words';

interface Props {
  readonly title: string;
  readonly items: readonly LeftOut[];
  readonly onOpen: (draftId: string) => void;
}

/** Items that are not approved, each with the reason and a way to it. */
export function BulkItems({ title, items, onOpen }: Props): ReactNode {
  const t = useWords();
  const why = useWhy();
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="review-cards review-bulk-items">
        {items.map(({ item, code }) => (
          <li key={item.draftId} className="review-card">
            <p className="ellipsis">{item.excerpt}</p>
            <p className="quiet">
              {why(code)}{' '}
              <Button type="link" size="small" onClick={() => onOpen(item.draftId)}>
                {t('bulk.open')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
