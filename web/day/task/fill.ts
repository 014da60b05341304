import type { Schema } from '../../api/client';

type View = Schema<'TaskView'>;
export type Blank = View['blanks'][number];
export type Part = View['parts'][number];
export type Filling = Readonly<Record<string, string>>;

export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'filled' | 'blank';
}

/** A text cut where something is, or has to be, filled in. */
export function pieces(text: string, blanks: readonly Blank[], filling: Filling): readonly Piece[] {
  return blanks.reduce<readonly Piece[]>(
    (sofar, blank) =>
      sofar.flatMap((piece) =>
        piece.kind === 'plain' ? cut(piece.text, blank, filling[blank.name]?.trim()) : [piece],
      ),
    [{ text, kind: 'plain' }],
  );
}

function cut(text: string, { mark }: Blank, value: string | undefined): readonly Piece[] {
  const between: Piece = value ? { text: value, kind: 'filled' } : { text: mark, kind: 'blank' };
  return text
    .split(mark)
    .flatMap((plain, index): Piece[] =>
      index === 0 ? [{ text: plain, kind: 'plain' }] : [between, { text: plain, kind: 'plain' }],
    )
    .filter(({ text: own }) => own !== '');
}

export const filled = (text: string, blanks: readonly Blank[], filling: Filling): string =>
  pieces(text, blanks, filling)
    .map((piece) => piece.text)
    .join('');

/** What a text still lacks, in the order of the list. */
export const missing = (text: string, blanks: readonly Blank[], filling: Filling): readonly Blank[] =>
  blanks.filter(({ name, mark }) => text.includes(mark) && !filling[name]?.trim());
