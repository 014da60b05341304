import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Mark } from './marks';
import { segmentsOf, type Segment } from './segments';
import { Tip, type Place } from './tip';
import { useBlankNames } from './use-blank-names';
import './preview.css';

/** Says what there is to say about the marks under a pointer. */
export type Describe = (marks: readonly Mark[]) => ReactNode;

interface Props {
  text: string;
  marks?: readonly Mark[];
  /** A mark was chosen by click, Enter or space. */
  onMark?: ((mark: Mark) => void) | undefined;
  /** What the tip shows; the labels when left out. */
  describe?: Describe | undefined;
  /** Ids of marks to be shown strongly, for example of a finding whose line in the list is looked at. */
  strong?: string | null | undefined;
}

/** A text with its marks: facts underlined, findings waved, comments tinted; each can be reached and read by keyboard. */
export function MarkedText({ text, marks = [], onMark, describe, strong }: Props): ReactNode {
  const segments = useMemo(() => segmentsOf(text, marks), [text, marks]);
  const [shown, setShown] = useState<{ segment: Segment; place: Place } | null>(null);
  const tip = useId();
  const say = describe ?? labels;
  return (
    <span className="marked-text">
      {segments.map((segment) =>
        segment.marks.length === 0 ? (
          <Words key={segment.start} segment={segment} />
        ) : (
          <span
            key={segment.start}
            className={classes(segment, strong)}
            tabIndex={segment.begins ? 0 : undefined}
            role={onMark && segment.begins ? 'button' : 'note'}
            aria-describedby={shown?.segment === segment ? tip : undefined}
            onMouseEnter={(event) => setShown({ segment, place: placeOf(event.currentTarget) })}
            onMouseLeave={() => setShown(null)}
            onFocus={(event) => setShown({ segment, place: placeOf(event.currentTarget) })}
            onBlur={() => setShown(null)}
            onClick={() => choose(segment, onMark)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setShown(null);
              if (onMark && isPress(event)) choose(segment, onMark);
            }}
          >
            <Words segment={segment} />
          </span>
        ),
      )}
      {shown && (
        <Tip id={tip} place={shown.place}>
          {say(shown.segment.marks)}
        </Tip>
      )}
    </span>
  );
}

function Words({ segment }: { segment: Segment }): ReactNode {
  const { nameOf } = useBlankNames();
  const name = segment.blank === null ? null : nameOf(segment.blank);
  if (name === null) return segment.text;
  return <span className="preview-blank">〔{name}〕</span>;
}

const labels: Describe = (marks) => marks.map(({ id, label }) => <span key={id}>{label}</span>);

const classes = ({ marks }: Segment, strong: string | null | undefined): string =>
  [
    'marked',
    ...new Set(marks.map(({ kind }) => `marked-${kind}`)),
    ...(strong && marks.some(({ id }) => id === strong) ? ['marked-strong'] : []),
  ].join(' ');

/** The strongest of several marks: what was found before what was said, what it rests on last. */
const ORDER = ['block', 'warn', 'comment', 'info', 'fact', 'case', 'offer', 'material'];

function choose({ marks }: Segment, onMark: Props['onMark']): void {
  const [first] = [...marks].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  if (first) onMark?.(first);
}

function isPress(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  event.preventDefault();
  return true;
}

/** Words may run over several lines: the tip stands by the first. */
function placeOf(element: HTMLElement): Place {
  const { left, bottom, top } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return { left, bottom, top };
}
