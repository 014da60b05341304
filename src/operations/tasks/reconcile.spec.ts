import { toInstant } from '../../kernel/index.js';
import { reconcile, type KnownTask, type PlannedTask } from './reconcile.js';
import type { TaskState } from './task-states.js';

const planned = (entryId: string, over: Partial<PlannedTask> = {}): PlannedTask => ({
  entryId,
  accountSlug: 'linxia-1',
  draftId: `draft-${entryId}`,
  number: 1,
  hash: 'h1',
  touchpoint: 'moments',
  segment: 'office',
  groupSlug: null,
  goal: 'build_trust',
  category: 'life',
  measure: '回复与评论数',
  plannedAt: toInstant('2026-11-24T04:10:00Z'),
  ...over,
});
const known = (entryId: string, state: TaskState, over: Partial<PlannedTask> = {}): KnownTask => ({
  ...planned(entryId, over),
  state,
});

describe('a release meets the tasks there are', () => {
  it('adds what is new and leaves alone what is as it was', () => {
    const outcome = reconcile([known('a', 'open')], [planned('a'), planned('b')]);
    expect(outcome.added.map(({ entryId }) => entryId)).toEqual(['b']);
    expect(outcome.changed).toEqual([]);
    expect(outcome.withdrawn).toEqual([]);
  });
  it('names each thing that is different', () => {
    const moved = planned('a', { plannedAt: toInstant('2026-11-25T04:10:00Z'), hash: 'h2', groupSlug: 'vip-1' });
    expect(reconcile([known('a', 'open')], [moved]).changed[0]?.fields).toEqual(['time', 'audience', 'text']);
  });
  it('withdraws what is no longer there, unless it is over', () => {
    const before = [known('a', 'open'), known('b', 'started'), known('c', 'done'), known('d', 'skipped')];
    expect(reconcile(before, []).withdrawn.map(({ entryId }) => entryId)).toEqual(['a', 'b']);
  });
  it('never touches what is done', () => {
    expect(reconcile([known('a', 'done')], [planned('a', { hash: 'h2' })]).changed).toEqual([]);
  });
  it('hands out again what was recalled and is released as it was', () => {
    expect(reconcile([known('a', 'recalled')], [planned('a')]).changed).toHaveLength(1);
  });
  it('leaves a missed or skipped one as it is unless something changed', () => {
    const before = [known('a', 'missed'), known('b', 'skipped')];
    expect(reconcile(before, [planned('a'), planned('b')]).changed).toEqual([]);
    expect(reconcile(before, [planned('a', { hash: 'h2' }), planned('b')]).changed).toHaveLength(1);
  });
});
