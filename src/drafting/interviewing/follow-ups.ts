import { jaccard, pairsOf } from '../../checks/index.js';

/** What somebody answered, as far as it may be read: their private parts are no longer in it. */
export interface ToldAnswer {
  /** Name of the persona who answers. */
  readonly persona: string;
  readonly question: string;
  readonly answer: string;
  /** Questions that were put already, this one included. */
  readonly asked: readonly string[];
}

/** Questions that may follow one answer. */
export const FOLLOW_UPS_MOST = 2;
/** Characters: one that is longer is not read on a phone. */
const LONGEST = 50;
const SHORTEST = 4;
/** From here on two questions are the same one. */
const SAME = 0.5;

/** Subjects that are nobody's business, whatever a model makes of its orders. */
const PRIVATE =
  /姓什么|全名|真名|叫什么名字|电话|手机号|微信号|身份证|住址|住(?:在)?哪|地址|门牌|哪个小区|病|诊断|确诊|吃什么药|工资|收入|存款|欠|多少钱|挣多少|离婚|怀孕|体重|哪(?:个|所)(?:学校|幼儿园)|在哪(?:里)?上学/u;

/** Those of a model's questions that may be put: short, one thing each, about what was said, new, and nothing private. */
export function askable(questions: readonly string[], told: ToldAnswer): string[] {
  const kept: string[] = [];
  for (const said of questions) {
    const question = said.replace(/^\s*(?:[-·•]|\d{1,2}[.、)）])\s*/u, '').trim();
    if (!isOneQuestion(question) || PRIVATE.test(question) || inventsFigure(question, told)) continue;
    if ([...told.asked, ...kept].some((other) => isSame(question, other))) continue;
    kept.push(question);
  }
  return kept.slice(0, FOLLOW_UPS_MOST);
}

function isOneQuestion(text: string): boolean {
  const characters = [...text].length;
  if (characters < SHORTEST || characters > LONGEST || /[\p{Cc}{}<>]|……|https?:/u.test(text)) return false;
  return /^[^？?]+[？?]$/u.test(text);
}

/** A figure that nobody said would be put into their mouth. */
const inventsFigure = (text: string, { question, answer }: ToldAnswer): boolean =>
  (text.match(/\d+/gu) ?? []).some((figure) => !answer.includes(figure) && !question.includes(figure));

const isSame = (one: string, other: string): boolean => one === other || jaccard(pairsOf(one), pairsOf(other)) >= SAME;
