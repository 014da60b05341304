import { arrowPath, CELL, climb, cornerOf, heightOf, LANE, laneOf } from './ladder';

const kit = { slug: 'kit', ladder: 'lead', leads_to: ['serum', 'box'] } as const;
const serum = { slug: 'serum', ladder: 'hit', leads_to: ['cream', 'gone'] } as const;
const wash = { slug: 'wash', ladder: 'hit', leads_to: ['serum'] } as const;
const cream = { slug: 'cream', ladder: 'profit', leads_to: [] } as const;
const box = { slug: 'box', ladder: 'high_ticket', leads_to: ['box'] } as const;

describe('the product ladder', () => {
  it('gives each step its column and each product of a step its row', () => {
    const { rungs, rows } = climb([serum, kit, wash, box]);
    expect(rungs.map(({ item, step, row }) => [item.slug, step, row])).toEqual([
      ['serum', 1, 0],
      ['kit', 0, 0],
      ['wash', 1, 1],
      ['box', 4, 0],
    ]);
    expect(rows).toBe(2);
  });

  it('draws a way for each product that leads to another one here, and none to itself or to nowhere', () => {
    const { leads } = climb([kit, serum, wash, cream, box]);
    expect(leads).toEqual([
      { from: { step: 0, row: 0 }, to: { step: 1, row: 0 } },
      { from: { step: 0, row: 0 }, to: { step: 4, row: 0 } },
      { from: { step: 1, row: 0 }, to: { step: 2, row: 0 } },
      { from: { step: 1, row: 1 }, to: { step: 1, row: 0 } },
    ]);
  });

  it('has a row even when it is empty', () => {
    expect(climb([])).toEqual({ rungs: [], leads: [], rows: 1 });
  });

  it('goes straight to the next step', () => {
    const lead = { from: { step: 0, row: 0 }, to: { step: 1, row: 1 } };
    expect(laneOf([lead], lead)).toBe(-1);
    const path = arrowPath(lead, -1, 2);
    expect(path.startsWith(`M${CELL.width} ${CELL.height / 2} C`)).toBe(true);
    const end = cornerOf(lead.to);
    expect(path.endsWith(` ${end.x - 3} ${end.y + CELL.height / 2}`)).toBe(true);
  });

  it('runs below the cards when it leaps, leads back or stays on its step, each in a lane of its own', () => {
    const next = { from: { step: 0, row: 0 }, to: { step: 1, row: 0 } };
    const leap = { from: { step: 0, row: 0 }, to: { step: 3, row: 0 } };
    const back = { from: { step: 3, row: 0 }, to: { step: 1, row: 0 } };
    const leads = [leap, next, back];
    expect(leads.map((lead) => laneOf(leads, lead))).toEqual([0, -1, 1]);
    const below = CELL.height + CELL.rowGap;
    expect(arrowPath(leap, 0, 1)).toContain(` ${below} H`);
    expect(arrowPath(back, 1, 1)).toContain(` ${below + LANE} H`);
    expect(heightOf(1, leads)).toBeGreaterThan(below + LANE);
  });
});
