import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Body } from '../preview/parts';
import { FindingMessage } from '../ui/finding-message';
import { Resembled } from '../ui/resembled';
import { SEVERITY_TONE } from '../ui/severity';
import { shortened } from '../ui/shortened';
import { Mark } from '../ui/tags';
import { useSource, useSuggestion } from '../ui/use-finding-words';
import { useWords as useSharedWords } from '../ui/words';
import { cardId } from './card-id';
import type { Review } from './queries';
import { usePartName } from './use-part-name';
import { useWords } from './words';

type Found = Review['findings'][number];

interface Props extends Found {
  readonly body: Body;
  /** Its mark in the text. */
  readonly mark: string;
  /** Told with it: the same words, mended by the same change. */
  readonly beside: readonly (Found & { readonly mark: string })[];
  readonly waivers: Review['waivers'];
  readonly onLook: (mark: string | null) => void;
  readonly onWaive: (() => void) | null;
  readonly onUnwaive: ((waiverId: string) => void) | null;
}

/** Those of a card that a reviewer may still let pass. */
export const openIds = (found: readonly Found[]): string[] => [
  ...new Set(found.filter(({ waived, finding }) => finding.waivable && !waived).map(({ id }) => id)),
];

/** What was found, on which rule it rests, what to do about it, and whether somebody let it pass. */
export function FindingCard(props: Props): ReactNode {
  const { id, finding, body, mark, beside, waivers, onLook, onWaive, onUnwaive } = props;
  const t = useWords();
  const shared = useSharedWords();
  const partName = usePartName();
  const sourceOf = useSource();
  const suggestionOf = useSuggestion();
  const { severity, span, part } = finding;
  const suggestion = suggestionOf(finding);
  const told = [props, ...beside];
  const waived = told.every((one) => one.waived);
  const open = openIds(told).length > 0;
  const stuck = told.some((one) => !one.finding.waivable && one.finding.severity === 'block');
  return (
    <li
      id={cardId(mark)}
      data-finding={id}
      tabIndex={-1}
      className={waived ? 'review-card review-card-done' : `review-card review-card-${severity}`}
      onMouseEnter={() => onLook(mark)}
      onMouseLeave={() => onLook(null)}
      onFocus={() => onLook(mark)}
      onBlur={() => onLook(null)}
    >
      <div className="row">
        <Mark tone={waived ? 'stone' : SEVERITY_TONE[severity]}>
          {waived ? t('findings.waived') : shared(`severity.${severity}`)}
        </Mark>
        <strong className="review-card-text">
          <FindingMessage finding={finding} />
        </strong>
      </div>
      {span && (
        <p className="review-quote">
          <span className="quiet">{partName(part)}</span> <q>{shortened(span, 60)}</q>
        </p>
      )}
      {suggestion && <p>{t('findings.suggestion', { suggestion })}</p>}
      {finding.resembles && <Resembled resembles={finding.resembles} body={body} />}
      <p className="quiet">{t('findings.source', { source: sourceOf(finding) })}</p>
      {beside.map((one) => (
        <div key={one.mark} id={cardId(one.mark)} tabIndex={-1}>
          <span className="review-card-text">
            <FindingMessage finding={one.finding} />
          </span>
          {one.finding.suggestion && one.finding.suggestion !== finding.suggestion && (
            <p>{t('findings.suggestion', { suggestion: suggestionOf(one.finding) ?? '' })}</p>
          )}
          <p className="quiet">{t('findings.source', { source: sourceOf(one.finding) })}</p>
        </div>
      ))}
      {waivers.map((waiver) => (
        <p key={waiver.id} className="quiet">
          {t('findings.waivedBy', { who: waiver.by, reason: waiver.reason })}
          {waiver.until && ` · ${t(waiver.over ? 'until.over' : 'until.day', { day: waiver.until })}`}{' '}
          {onUnwaive && (
            <Button size="small" type="link" onClick={() => onUnwaive(waiver.id)}>
              {t('findings.unwaive')}
            </Button>
          )}
        </p>
      ))}
      {open && onWaive && (
        <Button size="small" aria-keyshortcuts="w" onClick={onWaive}>
          {t('findings.waive')}
        </Button>
      )}
      {stuck && <p className="quiet">{t('findings.notWaivable')}</p>}
    </li>
  );
}
