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
export const CELL = { width: 152, height: 76, gap: 40, rowGap: 16 } as const;

/** Left and top of a card. */
export const cornerOf = ({ step, row }: { step: number; row: number }): { x: number; y: number } => ({
  x: step * (CELL.width + CELL.gap),
  y: row * (CELL.height + CELL.rowGap),
});

/** Height of one of the ways that run below the cards. */
export const LANE = 12;

/** Ways to the next step are straight; all others run below the cards, each in a lane of its own. */
export const laneOf = (leads: readonly Lead[], lead: Lead): number => leads.filter((one) => !isNext(one)).indexOf(lead);

const isNext = ({ from, to }: Lead): boolean => to.step === from.step + 1;

/** The height of the drawing: the cards and the lanes below them. */
export const heightOf = (rows: number, leads: readonly Lead[]): number =>
  rows * (CELL.height + CELL.rowGap) + leads.filter((one) => !isNext(one)).length * LANE + 4;

/** The line of an arrow as an SVG path. `lane` is -1 for a way to the next step. */
export function arrowPath({ from, to }: Lead, lane: number, rows: number): string {
  const start = cornerOf(from);
  const end = cornerOf(to);
  if (lane < 0) {
    const [x1, x2] = [start.x + CELL.width, end.x - 3];
    const [y1, y2] = [start.y + CELL.height / 2, end.y + CELL.height / 2];
    return `M${x1} ${y1} C${x1 + CELL.gap / 2} ${y1} ${x2 - CELL.gap / 2} ${y2} ${x2} ${y2}`;
  }
  // Neighbouring lanes leave and arrive side by side, so that each can be followed.
  const aside = ((lane % 5) - 2) * 12;
  const [x1, x2] = [start.x + CELL.width * 0.65 + aside, end.x + CELL.width * 0.35 + aside];
  const y = rows * (CELL.height + CELL.rowGap) + lane * LANE;
  const bend = x2 > x1 ? 6 : -6;
  return (
    `M${x1} ${start.y + CELL.height} V${y - 6} Q${x1} ${y} ${x1 + bend} ${y} ` +
    `H${x2 - bend} Q${x2} ${y} ${x2} ${y - 6} V${end.y + CELL.height + 3}`
  );
}
