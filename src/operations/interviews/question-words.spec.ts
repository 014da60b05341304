import { QUESTIONS } from './questions.js';
import { askedAs } from './question-words.js';

describe('a kept question by code', () => {
  it.each(QUESTIONS)('$id is read with what stands in its gaps', ({ id: template, text }) => {
    const gaps = [...text.matchAll(/\{(\w+)\}/gu)].map(([, gap = '']) => gap);
    const params = Object.fromEntries(gaps.map((gap, at) => [gap, `院子（${String(at)}）`]));
    const asked = text.replace(/\{(\w+)\}/gu, (_whole, gap: string) => params[gap] ?? '');
    expect(askedAs({ template, text: asked })).toEqual([{ code: template, params }]);
  });

  it('has none where a model worded it, or its template says something else by now', () => {
    expect(askedAs({ template: 'follow-up', text: '后来呢？' })).toEqual([]);
    expect(askedAs({ template: 'life-first-sight', text: '今天早上第一眼看见什么？' })).toEqual([]);
  });
});
