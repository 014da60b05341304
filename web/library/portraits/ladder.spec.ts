import { arrowPath, CELL, climb, cornerOf } from './ladder';

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

  it('begins an arrow at the right side of a card and ends it before the next', () => {
    const path = arrowPath({ from: { step: 0, row: 0 }, to: { step: 1, row: 1 } });
    expect(path.startsWith(`M${CELL.width} ${CELL.height / 2} C`)).toBe(true);
    const end = cornerOf({ step: 1, row: 1 });
    expect(path.endsWith(` ${end.x - 6} ${end.y + CELL.height / 2}`)).toBe(true);
  });

  it('goes around below when it leads back', () => {
    const path = arrowPath({ from: { step: 3, row: 0 }, to: { step: 1, row: 0 } });
    expect(path).toContain(` ${CELL.height + 24} `);
  });
});
