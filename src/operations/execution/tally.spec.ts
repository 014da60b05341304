import fc from 'fast-check';
import { EVIDENCE_GRADES } from '../tasks/task.entity.js';
import { TASK_STATES } from '../tasks/task-states.js';
import { tally, type Counted } from './tally.js';

const task = (over: Partial<Counted> = {}): Counted => ({
  day: '2026-11-24',
  operatorId: 'ahe',
  state: 'done',
  evidence: 'self_report',
  late: false,
  ...over,
});

describe('was it done, and how well', () => {
  it('keeps the grades of evidence apart', () => {
    const [line] = tally([task(), task(), task({ evidence: 'screenshot', late: true })]);
    expect(line).toMatchObject({
      due: 3,
      done: 3,
      late: 1,
      evidence: { selfReport: 2, screenshot: 1, apiVerified: 0 },
    });
  });
  it('does not ask for what was taken back', () => {
    expect(tally([task({ state: 'recalled', evidence: null })])).toMatchObject([{ due: 0, recalled: 1 }]);
  });
  it('has a line for each operator and day', () => {
    const lines = tally([task({ operatorId: null }), task(), task({ day: '2026-11-23' })]);
    expect(lines.map(({ day, operatorId }) => [day, operatorId])).toEqual([
      ['2026-11-23', 'ahe'],
      ['2026-11-24', null],
      ['2026-11-24', 'ahe'],
    ]);
  });
  it('loses no task', () => {
    const any = fc.record({
      day: fc.constantFrom('a', 'b'),
      operatorId: fc.constantFrom('x', 'y', null),
      state: fc.constantFrom(...TASK_STATES),
      evidence: fc.constantFrom(...EVIDENCE_GRADES, null),
      late: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (tasks) => {
        const all = tally(tasks).flatMap(({ done, skipped, missed, waiting, recalled }) => [
          done,
          skipped,
          missed,
          waiting,
          recalled,
        ]);
        expect(all.reduce((sum, each) => sum + each, 0)).toBe(tasks.length);
      }),
    );
  });
});
