import type { Day } from '../../kernel/index.js';
import { buildLibrary, KINDS, type KindId } from '../../library/light.js';
import { judgeRecords } from './judge-records.js';

const TODAY = '2026-11-25' as Day;
const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const product = (facts: object[]) =>
  record('product', { id: 'serum', name: '缓雨精华', ladder: 'hit', price: { amount: 199 }, facts });
const judged = (...records: { kind: KindId; body: unknown }[]) =>
  judgeRecords(buildLibrary([record('brand', { name: '南枝', industry: 'beauty' }), ...records], 1), TODAY).map(
    ({ kind, id, field, rule, span }) => [`${kind}/${id}`, field, rule, span],
  );

const fact = (claim: string, evidence: string) => ({ id: 'f1', claim, kind: 'number', evidence });
const consent = { granted_on: '2026-05-02', scope: ['moments'] };
const told = { id: 'wang', product: 'serum', alias: '王小姐', consent };

describe('the records of a library are held to what drafts are held to', () => {
  it.each(['无', '暂无', '待补充', '——', '都这么说', 'TODO'])(
    'a fact whose evidence is 「%s」 has none',
    (evidence) => {
      expect(judged(product([fact('烟酰胺含量 5%', evidence)]))).toEqual([
        ['product/serum', 'facts.0.evidence', 'fact_without_evidence', evidence],
      ]);
    },
  );

  it.each(['检测报告 2026-03', '无菌检测报告', '见检测报告第 3 页', '自有工厂投料单'])(
    'and one that rests on 「%s」 is left alone',
    (evidence) => {
      expect(judged(product([fact('烟酰胺含量 5%', evidence)]))).toEqual([]);
    },
  );

  it('a claim must be lawful, whatever proves it', () => {
    expect(judged(product([fact('全网销量第一的精华', '平台截图')])).map(([, field, rule]) => [field, rule])).toEqual([
      ['facts.0.claim', 'absolute_term'],
    ]);
  });

  it('a customer’s words tell nobody how to reach them', () => {
    expect(judged(record('case', { ...told, quote: '用完想谢谢你，我电话 138 2743 5569' }))).toEqual([
      ['case/wang', 'quote', 'privacy_phone', '138 2743 5569'],
    ]);
  });

  it('a case that nobody allowed is told, and stays', () => {
    expect(judged(record('case', { ...told, quote: '敢素颜了', consent: null }))).toEqual([
      ['case/wang', 'consent', 'case_without_consent', ''],
    ]);
  });

  it('an exemplar that quotes a case says so, to go out with it', () => {
    const wang = record('case', { ...told, quote: '下午开会我没去补妆，也没人问我。' });
    const about = { id: 'e', touchpoint: 'moments', goal: 'care', category: 'proof' };
    const text = '她说：“下午开会我没去补妆，也没人问我”。你呢？';
    expect(judged(wang, record('exemplar', { ...about, text }))).toEqual([
      ['exemplar/e', 'cases', 'exemplar_without_case', '下午开会我没去补妆，也没人问我。'],
    ]);
    expect(judged(wang, record('exemplar', { ...about, text, cases: ['wang'] }))).toEqual([]);
  });

  it('an exemplar is read as what it is: a text that writers follow', () => {
    const text = '这支是全网最好的精华，集齐三十个赞送小样';
    const exemplar = record('exemplar', { id: 'e', touchpoint: 'moments', goal: 'care', category: 'product', text });
    expect(judged(exemplar).map(([, , rule]) => rule)).toEqual(['absolute_term', 'inducement_share']);
  });
});
