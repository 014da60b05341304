import { casesOf, quotedIn, type Fact, type Library, type RecordFinding } from '../../library/light.js';
import { rulesOf, suggested } from '../finding.js';
import { suggest } from '../suggestions.js';

/** Words that stand where evidence should, and name none. */
const NO_EVIDENCE =
  /^(?:无|没有|暂无|待补充?|待定|待确认|后补|回头补|不详|未知|略|n\/?a|none|todo|tbd|[-—–.。…?？、/]+|见(?:上|下)|同上|大家都知道|众所周知|常识|都这么说|(?:网上|网络)(?:查的|看的|说的|资料)?|听说(?:的)?|自己(?:说|写)的)$/iu;

const GAPS = rulesOf('records', {
  fact_without_evidence: ['事实没有证据', 'block', '广告法第十一条：数据、引用与奖项要真实、准确并表明出处'],
  case_without_consent: ['案例没有授权', 'info', '个人信息保护法第二十五条'],
  exemplar_without_case: ['范文引了案例却没有写明', 'warn', '个人信息保护法第十五条：个人有权撤回同意'],
});
/** What `library check` says of records beside the rules of texts. */
export const RECORD_RULES = Object.values(GAPS);
const { fact_without_evidence: NO_PROOF, case_without_consent: NO_CONSENT, exemplar_without_case: NO_CASE } = GAPS;

const claimOf = ({ kind }: Fact): string => ({ number: '数字', award: '奖项', test: '测试结果', text: '说法' })[kind];

/**
 * Facts whose evidence names no evidence, cases nobody allowed to be told, and exemplars that quote a case without saying so:
 * what the library must not rest on.
 */
export const evidenceGaps = ({ products, cases, exemplars }: Library): RecordFinding[] => [
  ...[...products.values()].flatMap(({ id, facts }) =>
    facts.flatMap((fact, index): RecordFinding[] =>
      NO_EVIDENCE.test(fact.evidence.trim())
        ? [
            {
              kind: 'product',
              id,
              field: `facts.${index}.evidence`,
              rule: NO_PROOF.id,
              severity: NO_PROOF.severity,
              span: fact.evidence,
              message: `「${fact.claim}」这个${claimOf(fact)}没有写证据。`,
              source: NO_PROOF.source,
              ...suggested('what_evidence'),
            },
          ]
        : [],
    ),
  ),
  ...[...cases.values()].flatMap(({ id, alias, consent }): RecordFinding[] =>
    consent === null
      ? [
          {
            kind: 'case',
            id,
            field: 'consent',
            rule: NO_CONSENT.id,
            severity: NO_CONSENT.severity,
            span: '',
            message: `「${alias}」还没有同意公开，写文案时不会用到。`,
            source: NO_CONSENT.source,
            ...suggested('fill_in_consent'),
          },
        ]
      : [],
  ),
  ...[...exemplars.values()].flatMap((exemplar) => {
    const isQuoted = quotedIn(exemplar.text);
    return [...cases.values()]
      .filter((told) => !casesOf(exemplar).includes(told.id) && isQuoted(told))
      .map(({ id, alias, quote = '' }): RecordFinding => ({
        kind: 'exemplar',
        id: exemplar.id,
        field: 'cases',
        rule: NO_CASE.id,
        severity: NO_CASE.severity,
        span: quote,
        message: `范文里有「${alias}」的原话，却没有写明讲的是案例 ${id}。`,
        source: NO_CASE.source,
        ...suggested(suggest('name_case', { case: id })),
      }));
  }),
];
