import { promptFigures, type CountedDraft } from './prompt-figures.js';

const draft = (draftId: string, over: Partial<CountedDraft> = {}): CountedDraft => ({
  ...{ draftId, promptVersion: 'moments/file-2', state: 'draft', humanShare: 0, tokens: 1_000 },
  ...over,
});

describe('figures per version of a prompt', () => {
  it('count drafts, what was accepted and why others came back', () => {
    const drafts = [draft('a', { state: 'approved' }), draft('b', { state: 'rejected' }), draft('c')];
    const returns = [
      { draftId: 'b', reasonCode: 'pushy' as const },
      { draftId: 'a', reasonCode: 'pushy' as const },
      { draftId: 'b', reasonCode: null },
      { draftId: 'unknown', reasonCode: 'too_long' as const },
    ];
    expect(promptFigures(drafts, returns)).toMatchObject([
      {
        drafts: 3,
        accepted: 1,
        returned: [
          { code: 'pushy', times: 2 },
          { code: 'other', times: 1 },
        ],
      },
    ]);
  });

  it('spread all that was spent over what was accepted', () => {
    const drafts = [draft('a', { state: 'approved' }), draft('b', { state: 'rejected', tokens: 3_000 })];
    expect(promptFigures(drafts, [])[0]?.tokensPerAccepted).toBe(4_000);
  });

  it('are unknown rather than zero where nothing was accepted or told', () => {
    expect(promptFigures([draft('a')], [])).toMatchObject([{ meanHumanShare: null, tokensPerAccepted: null }]);
    const untold = draft('a', { state: 'approved', tokens: null, humanShare: null });
    expect(promptFigures([untold], [])).toMatchObject([{ meanHumanShare: null, tokensPerAccepted: null }]);
  });

  it('keep versions apart, and take the mean share of accepted ones only', () => {
    const drafts = [
      draft('a', { state: 'approved', humanShare: 0.1 }),
      draft('b', { state: 'approved', humanShare: 0.3 }),
      draft('c', { state: 'rejected', humanShare: 0.9 }),
      draft('d', { promptVersion: 'moments/own-1' }),
    ];
    expect(
      promptFigures(drafts, []).map(({ promptVersion, meanHumanShare }) => [promptVersion, meanHumanShare]),
    ).toEqual([
      ['moments/file-2', 0.2],
      ['moments/own-1', null],
    ]);
  });
});
