import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import { MarkedText } from '../preview/marked-text';
import { CategoryTag, GoalTag, ReviewStateTag, TouchpointTag } from '../ui/tags';
import { dayName } from '../ui/when';
import { FindingCounts } from './finding-counts';
import type { DraftRow, ReviewState } from './queries';
import { useRestore } from './use-discard';
import { useNames } from '../ui/use-names';
import { reviewQuery } from '../ui/draft-queries';
import { useWords } from './words';
import { WriterTag } from './writer-tag';

/** What a line shows of a draft, from whichever list it comes. */
export type Line = Pick<
  DraftRow,
  'id' | 'touchpoint' | 'segment' | 'persona' | 'goal' | 'category' | 'publishOn' | 'excerpt' | 'writer' | 'findings'
> & { readonly state?: ReviewState; readonly version?: number };

export function DraftLine({
  line,
  away,
  chosen,
  onChoose,
}: {
  line: Line;
  away: boolean;
  chosen: boolean;
  onChoose: (draft: string, on: boolean) => void;
}): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const segments = useNames('segment');
  const personas = useNames('persona');
  return (
    <article className="studio-line">
      {!away && (
        <Checkbox
          checked={chosen}
          onChange={(event) => onChoose(line.id, event.target.checked)}
          aria-label={t('chooseThis', { words: line.excerpt.slice(0, 12) })}
        />
      )}
      <div className="studio-line-main">
        <Link to={`/w/${slug}/studio/drafts/${line.id}`} className="studio-line-words">
          <MarkedText text={line.excerpt} />
        </Link>
        <div className="studio-line-facts">
          <TouchpointTag touchpoint={line.touchpoint} />
          <GoalTag goal={line.goal} />
          <CategoryTag category={line.category} />
          <span>
            {segments.nameOf(line.segment)} · {personas.nameOf(line.persona)} · {dayName(line.publishOn)}
          </span>
        </div>
      </div>
      <div className="studio-line-end">
        {away ? <Restore line={line} /> : <Standing line={line} />}
        <FindingCounts counts={line.findings} />
        <WriterTag writer={line.writer} />
      </div>
    </article>
  );
}

/** Review's list says it; of drafts in their own list it is asked for. */
function Standing({ line }: { line: Line }): ReactNode {
  const { slug } = useWorkspace();
  const { data } = useQuery({ ...reviewQuery(slug, line.id), enabled: line.state === undefined });
  const state = line.state ?? data?.state;
  return state ? <ReviewStateTag state={state} /> : null;
}

function Restore({ line }: { line: Line }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { mutate, isPending } = useRestore();
  const { id, version } = line;
  if (!workspace.can('drafts.write') || version === undefined) return null;
  return (
    <Button size="small" loading={isPending} onClick={() => mutate([{ id, version }])}>
      {t('restore')}
    </Button>
  );
}
