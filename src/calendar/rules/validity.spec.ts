import { buildLibrary, KINDS } from '../../library/index.js';
import { inWords } from './conflict.js';
import { outdated } from './validity.js';

const told = KINDS.case.schema.parse({
  ...{ id: 'wang', product: 'serum', alias: '王小姐', after: '敢素颜了' },
  consent: { granted_on: '2026-05-02', scope: ['moments'], expires: '2026-12-01' },
});
const library = buildLibrary([{ kind: 'case', body: told }], 1);
const item = {
  ...{ claims: [{ quote: '敢素颜', caseId: 'wang' }], touchpoint: 'moments' as const, waivedUntil: null },
};

describe('what no longer holds on the day', () => {
  it('is named as people name it, and found by its slug', () => {
    const [consent] = outdated(item, library, '2026-12-02').map(inWords);
    expect(consent).toMatchObject({
      rule: 'consent',
      params: { case: 'wang' },
      message: '案例“王小姐”在 2026-12-02 不能用：那天授权已到期',
    });
  });

  it('keeps its slug where the library knows no more of it', () => {
    const [gone] = outdated(item, buildLibrary([], 1), '2026-12-02').map(inWords);
    expect(gone?.message).toBe('案例“wang”在 2026-12-02 不能用：案例已不在库里');
  });
});
