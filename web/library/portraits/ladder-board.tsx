import { useId, type ReactNode } from 'react';
import { recordsOf, type RecordView } from './bodies';
import { arrowPath, CELL, climb, cornerOf, heightOf, LADDER, laneOf } from './ladder';
import { Money } from './money';
import { Reference } from './reference';
import { useWords } from './words';

/** All products on the steps of the ladder, with the ways a buyer takes from one to the next. */
export function LadderBoard({ records, current }: { records: RecordView[]; current?: string }): ReactNode {
  const t = useWords();
  const arrow = useId();
  const products = recordsOf('product', records);
  const { rungs, leads, rows } = climb(products.map(({ slug, body }) => ({ ...body, slug })));
  const width = LADDER.length * (CELL.width + CELL.gap) - CELL.gap;
  const height = heightOf(rows, leads);
  const names = new Map(rungs.map(({ item }) => [item.slug, item.name]));
  return (
    // A board that is wider than the page is moved with the arrow keys too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="portrait-board" role="region" aria-label={t('product.ladder')} tabIndex={0}>
      <div className="portrait-steps" aria-hidden style={{ width }}>
        {LADDER.map((step) => (
          <span key={step} style={{ width: CELL.width }}>
            {t(`ladder.${step}`)}
          </span>
        ))}
      </div>
      <div className="portrait-rungs" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden>
          <defs>
            <marker id={arrow} viewBox="0 0 8 8" refX="5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 L8 4 L0 8 z" />
            </marker>
          </defs>
          {leads.map((lead) => (
            <path
              key={`${lead.from.step}.${lead.from.row}-${lead.to.step}.${lead.to.row}`}
              d={arrowPath(lead, laneOf(leads, lead), rows)}
              markerEnd={`url(#${arrow})`}
            />
          ))}
        </svg>
        <ul>
          {rungs.map((rung) => {
            const { x, y } = cornerOf(rung);
            return (
              <li
                key={rung.item.slug}
                className={rung.item.slug === current ? 'portrait-rung portrait-rung-here' : 'portrait-rung'}
                aria-current={rung.item.slug === current ? 'true' : undefined}
                style={{ left: x, top: y, width: CELL.width, minHeight: CELL.height }}
              >
                <span className="portrait-rung-step">{t(`ladder.${rung.item.ladder}`)}</span>
                <Reference kind="product" slug={rung.item.slug} />
                <Money of={rung.item.price} />
                {rung.item.leads_to.length > 0 && (
                  <span className="portrait-rung-leads">
                    {t('product.leadsTo', {
                      names: rung.item.leads_to.map((slug) => names.get(slug) ?? slug).join(t('comma')),
                    })}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
