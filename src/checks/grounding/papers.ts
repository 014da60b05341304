import { matchesOf } from '../text/matches.js';
import type { Evidence } from './evidence.js';

/** 检疫证明, 质检报告: a paper by its name. */
const PAPER = /[\u4e00-\u9fff]{2}(?:证明|证书|报告|合格证|许可证|批[件文])/gu;
/** What comes of a paper, beyond that it is there. */
const SAYS = /说|显示|证明(?=[^，。]*(?:有效|能|是))|合格(?!证)|未检出|没有|零|最/u;

/** Whether a clause tells of nothing but papers that live records have too: 检疫证明跟着货走 where one has 附检验检疫证明. */
export function areKnownPapers(clause: string, evidence: Evidence): boolean {
  const papers = matchesOf(clause, PAPER).map(([name]) => name);
  return (
    papers.length > 0 &&
    !SAYS.test(clause) &&
    papers.every((name) => evidence.live.some(({ text }) => text.includes(name)))
  );
}
