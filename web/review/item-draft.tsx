import { CommentOutlined, DiffOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { BodyPreview } from '../preview/body-preview';
import { marksOf, type Grounded, type Mark } from '../preview/marks';
import { useAuthor } from '../ui/use-author';
import { WhyThese } from '../ui/why-these';
import { cardId } from './card-id';
import { mediaQuery, type Draft, type Review } from './queries';
import { useSelectedWords, type Quoted } from './use-selected-words';
import { useWords } from './words';

interface Props {
  readonly draft: Draft;
  readonly review: Review;
  readonly findings: Review['findings'];
  readonly grounded: readonly Grounded[];
  /** The mark that is looked at elsewhere. */
  readonly strong: string | null;
  readonly selected: Quoted | null;
  readonly onSelected: (quoted: Quoted | null) => void;
  readonly onNote: (() => void) | null;
  readonly comparing: boolean;
  readonly onCompare: () => void;
}

/** The draft as it will look, with what it rests on and what was found marked in its words. */
export function ItemDraft(props: Props): ReactNode {
  const { draft, review, findings, grounded, strong, selected, onSelected, onNote, comparing, onCompare } = props;
  const t = useWords();
  const { slug } = useWorkspace();
  const author = useAuthor(draft.persona);
  const { data: pictures } = useQuery(mediaQuery(slug));
  const root = useRef<HTMLDivElement>(null);
  const quoted = useSelectedWords(root);
  useEffect(() => onSelected(quoted), [quoted, onSelected]);

  const { current } = draft;
  const marked = {
    claims: current.body.claims,
    findings: findings.map(({ finding }) => finding),
    grounded,
    comments: review.comments.flatMap(({ id, number, part, start, end, text, resolvedAt }) =>
      resolvedAt === null && number === current.number && part !== null && start !== null && end !== null
        ? [{ id, part, start, end, label: text }]
        : [],
    ),
  };
  const describe = (marks: readonly Mark[]) =>
    marks.map(({ id, label }) => {
      const record = draft.evidence.find(({ kind, record: of }) => `${kind}:${of}` === id);
      return (
        <span key={id} className="review-tip">
          {record ? `${t(`evidence.${record.kind}`)}：${record.says ?? t('evidence.gone')}` : label}
        </span>
      );
    });
  return (
    <section aria-label={t('item.draft')}>
      <div className="review-tools">
        <h3>{t('item.draft')}</h3>
        <span className="grow" />
        {onNote && (
          <Button
            size="small"
            type={selected ? 'primary' : 'text'}
            icon={<CommentOutlined />}
            aria-keyshortcuts="n"
            // Pressing the button must not lose the selection it is about.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onNote}
          >
            {selected ? t('item.commentSelection') : t('comments.add')}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          icon={<DiffOutlined />}
          aria-expanded={comparing}
          aria-keyshortcuts="o"
          onClick={onCompare}
        >
          {t(comparing ? 'item.diffClose' : 'item.diffOpen')}
        </Button>
      </div>
      <div ref={root} className="review-preview">
        <BodyPreview
          body={current.body}
          author={author}
          marks={(part, text) => marksOf(marked, part, text)}
          describe={describe}
          strong={strong}
          onMark={({ id }) => document.getElementById(cardId(id))?.focus()}
          pictures={(mediaId) => pictures?.get(mediaId) ?? null}
          folded={false}
        />
      </div>
      {current.reasons.length > 0 && (
        <details className="review-reasons">
          <summary>{t('item.reasons')}</summary>
          <ul>
            <WhyThese reasons={current.reasons} evidence={draft.evidence} />
          </ul>
        </details>
      )}
    </section>
  );
}
