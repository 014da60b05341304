import { searchable } from '../../kernel/index.js';
import type { CitedFact } from '../context/index.js';
import { topicOf } from './said-about.js';

/** What people ask of a thing in words that its facts do not share: how one asks, and what a fact that says it has in it. */
const ASPECTS: readonly { readonly asks: RegExp; readonly tells: RegExp }[] = [
  // How it is used.
  {
    asks: /(?:怎么|咋|如何|[几多]少?[次遍滴粒片勺颗泵]|多少|几回).{0,2}[用吃喝擦抹涂敷戴]|[用吃喝擦抹涂敷](?:[几多]少?[次遍滴粒片勺颗泵]|几回|多少(?![钱块米元])|量|法)|(?:一天|每天|每次|早上|晚上).{0,4}[用吃喝擦抹涂敷]/u,
    tells: /早晚|每[天晚早日次]|一[天日](?!约)|[滴粒片勺颗泵]/u,
  },
  // How long it lasts.
  {
    asks: /[用吃喝看学](?:多[久长少]|几[天个]|得了)|多[久长]时?间?.{0,2}[用吃喝]完|几[天个]月?.{0,2}[用吃喝]完|够.{0,3}(?:用|吃|喝|几)/u,
    tells: /约[用吃喝]|够[用吃喝]|[用吃喝]完/u,
  },
  { asks: /保质期|过期|开[封盖罐瓶]|[放存][多几]|保存/u, tells: /开封|保质|保存|存放|冷藏/u },
  {
    asks: /成分|配方|配料|含(?:有|不含)|有没有加|加了|添加|里面(?:有|是)什么|防腐|香精|酒精|激素/u,
    tells: /成分|含量|含有|不加|不含|配方|配料|油脂/u,
  },
  { asks: /多大|规格|容量|净含量|多重|[几多]少?(?:毫升|克|斤|ml|g)/u, tells: /毫升|[0-9] ?(?:克|千克|斤|升)/u },
  {
    asks: /(?:里面?|盒里|套里|都)(?:有|是|装)(?:什么|哪些|几)|包[含括]/u,
    tells: /[盒套袋箱]里?有|每[盒套袋箱]|共 ?[0-9]/u,
  },
  { asks: /[几多]少?(?:节|堂|次课|周|期)/u, tells: /[0-9] ?(?:节|堂|周)/u },
  { asks: /(?:什么时候|[几哪][号天日月])开|开[课营].{0,4}(?:时间|日期)/u, tells: /[月日号] ?开[课营诊]/u },
  { asks: /回[看放]|反复看|重看/u, tells: /回[看放]|反复看/u },
];

/** Half of what is asked stands in the fact. */
const SHARED = 0.5;
/** Of the best, what still answers as well. */
const AS_GOOD = 0.75;

/** The facts that answer best what is asked of a thing; none where none does. */
export function factsAsked(words: string, facts: readonly CitedFact[]): CitedFact[] {
  const heard = searchable(words);
  const asked = ASPECTS.filter(({ asks }) => asks.test(heard));
  const scored = facts
    .map((cited) => {
      const claim = searchable(cited.fact.claim);
      const topic = pairs(topicOf(heard, cited.productName));
      const shared = topic.length === 0 ? 0 : topic.filter((pair) => claim.includes(pair)).length / topic.length;
      const meant = asked.filter(({ tells }) => tells.test(claim)).length;
      return { cited, score: meant + (meant > 0 || shared >= SHARED ? shared : 0) };
    })
    .sort((left, right) => right.score - left.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score > 0 && score >= best * AS_GOOD).map(({ cited }) => cited);
}

/** Neighbouring signs, none of them a mark or a space. */
const pairs = (text: string): string[] =>
  [...text].flatMap((one, at, all) => {
    const pair = `${one}${all[at + 1] ?? ''}`;
    return /^[\p{L}\p{N}]{2}$/u.test(pair) ? [pair] : [];
  });
