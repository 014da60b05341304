import type { Finding } from '../../checks/index.js';
import { whyNotBetter } from './better.js';

const blocks = (count: number): Finding[] =>
  Array.from({ length: count }, () => ({ severity: 'block', message: '绝对化用语。' }) as Finding);
const text = '一二三四五六七八九';

describe('whether a fix is worth proposing', () => {
  it('is, when less blocks than before and most of the text is left', () => {
    expect(whyNotBetter({ text, findings: blocks(3) }, { text, findings: blocks(1) })).toBeNull();
    expect(whyNotBetter({ text, findings: [] }, { text, findings: [] })).toBeNull();
  });

  it('is not, when as much blocks or most of the text is gone, and says what', () => {
    expect(whyNotBetter({ text, findings: blocks(3) }, { text, findings: blocks(3) })).toMatch(
      /还有 3 处（原来 3 处），没有变少：绝对化用语。/u,
    );
    expect(whyNotBetter({ text, findings: blocks(1) }, { text: '一二', findings: [] })).toContain('删掉大半');
  });
});
