import { firstSteps, type Counted } from './first-steps';

const nothing: Counted = { records: {}, accounts: 0, drafts: 0, entries: 0, releases: 0 };

describe('the first steps of a workspace', () => {
  it('begins with a persona when there is nothing', () => {
    const steps = firstSteps(nothing);
    expect(steps.every(({ done }) => !done)).toBe(true);
    expect(steps.filter(({ next }) => next).map(({ key }) => key)).toEqual(['persona']);
  });

  it('goes on with the first that is missing, whatever is done after it', () => {
    const steps = firstSteps({ ...nothing, records: { persona: 1, segment: 2 }, drafts: 3 });
    expect(steps.filter(({ done }) => done).map(({ key }) => key)).toEqual(['persona', 'segment', 'draft']);
    expect(steps.find(({ next }) => next)).toMatchObject({ key: 'product', place: 'library/product/new' });
  });

  it('leads from a step that is done to what it made', () => {
    expect(firstSteps({ ...nothing, records: { persona: 1 } })[0]).toMatchObject({ place: 'library/persona' });
  });

  it('has no next step when all is done', () => {
    const records = { persona: 1, product: 1, segment: 1, material: 1 };
    const steps = firstSteps({ records, accounts: 1, drafts: 1, entries: 1, releases: 1 });
    expect(steps.some(({ next }) => next)).toBe(false);
  });
});
