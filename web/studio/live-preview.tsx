import { memo, useDeferredValue, type ReactNode } from 'react';
import { BodyPreview } from '../preview/body-preview';
import { marksOf, type Grounded, type Mark } from '../preview/marks';
import type { Body } from '../preview/parts';
import { MarkNote } from './mark-note';
import type { Draft } from './queries';
import { stillStands, type Finding } from './replacement';
import { useAuthor, usePictures } from '../ui/use-author';

interface Props {
  draft: Draft;
  body: Body;
  /** What is found in these words, or was a moment ago. */
  findings: readonly Finding[];
  grounded: readonly Grounded[];
  /** Id of the mark whose line is looked at. */
  strong: string | null;
  onLook: (mark: string | null) => void;
}

/** The draft as it will look with the words of this moment; drawing never holds up typing. */
export function LivePreview({ body, ...props }: Props): ReactNode {
  return <Drawn body={useDeferredValue(body)} {...props} />;
}

const Drawn = memo(function Drawn({ draft, body, findings, grounded, strong, onLook }: Props): ReactNode {
  const author = useAuthor(draft.persona);
  const pictures = usePictures();
  // A finding speaks of the words that were judged: once they are changed it has no place.
  const placed = findings.map((finding) => (stillStands(body, finding) ? finding : { ...finding, start: 0, end: 0 }));
  const choose = ({ id }: Mark) => {
    onLook(id);
    document.getElementById(`mark-${id}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <BodyPreview
      body={body}
      author={author}
      pictures={pictures}
      folded={false}
      strong={strong}
      marks={(part, text) => marksOf({ claims: body.claims, findings: placed, grounded }, part, text)}
      describe={(marks) => <MarkNote evidence={draft.evidence} findings={findings} marks={marks} />}
      onMark={choose}
    />
  );
});
