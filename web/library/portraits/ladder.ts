/** The steps of the product ladder, from what is given away to what few people buy. */
export const LADDER = ['lead', 'hit', 'profit', 'repeat', 'high_ticket'] as const;
export type Step = (typeof LADDER)[number];

export interface OnLadder {
  readonly slug: string;
  readonly ladder: Step;
  readonly leads_to: readonly string[];
}

export interface Rung<T extends OnLadder> {
  readonly item: T;
  /** Column: the step, 0 to 4. */
  readonly step: number;
  /** Row within the step, from the top. */
  readonly row: number;
}

export interface Lead {
  readonly from: { readonly step: number; readonly row: number };
  readonly to: { readonly step: number; readonly row: number };
}

/** Places products in the columns of their steps and finds the ways between them; ways to nowhere are left out. */
export function climb<T extends OnLadder>(items: readonly T[]): { rungs: Rung<T>[]; leads: Lead[]; rows: number } {
  const filled = LADDER.map(() => 0);
  const rungs = items.map((item) => {
    const step = LADDER.indexOf(item.ladder);
    const row = filled[step] ?? 0;
    filled[step] = row + 1;
    return { item, step, row };
  });
  const places = new Map(rungs.map((rung) => [rung.item.slug, rung]));
  const leads = rungs.flatMap((rung) =>
    rung.item.leads_to.flatMap((slug) => {
      const to = places.get(slug);
      return to === undefined || to === rung ? [] : [{ from: place(rung), to: place(to) }];
    }),
  );
  return { rungs, leads, rows: Math.max(1, ...filled) };
}

const place = ({ step, row }: { step: number; row: number }) => ({ step, row });

/** Sizes of the drawing, in CSS pixels. */
export const CELL = { width: 152, height: 104, gap: 40, rowGap: 16 } as const;

/** Left and top of a card. */
export const cornerOf = ({ step, row }: { step: number; row: number }): { x: number; y: number } => ({
  x: step * (CELL.width + CELL.gap),
  y: row * (CELL.height + CELL.rowGap),
});

/** The line of an arrow, as an SVG path: out of the right side, or around below when it leads back or stays in a column. */
export function arrowPath({ from, to }: Lead): string {
  const start = cornerOf(from);
  const end = cornerOf(to);
  const [y1, y2] = [start.y + CELL.height / 2, end.y + CELL.height / 2];
  if (to.step > from.step) {
    const [x1, x2] = [start.x + CELL.width, end.x - 6];
    // A way that passes over a step bows below its cards.
    const [dip1, dip2] = to.step > from.step + 1 ? [CELL.height * 0.72, CELL.height * 0.72] : [0, 0];
    return `M${x1} ${y1} C${x1 + CELL.gap} ${y1 + dip1} ${x2 - CELL.gap} ${y2 + dip2} ${x2} ${y2}`;
  }
  const [x1, x2] = [start.x + CELL.width / 2, end.x + CELL.width / 2];
  const bottom = Math.max(start.y, end.y) + CELL.height;
  return `M${x1} ${start.y + CELL.height} C${x1} ${bottom + 24} ${x2} ${bottom + 24} ${x2} ${end.y + CELL.height + 6}`;
}
