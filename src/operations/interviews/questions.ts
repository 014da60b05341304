import type { Category, Industry } from '../../library/index.js';

/** When in a person's day a question is thought of. */
export const QUESTION_SCENES = ['morning', 'work', 'customers', 'way_home', 'home', 'weekend', 'any'] as const;
export type QuestionScene = (typeof QUESTION_SCENES)[number];

export interface QuestionTemplate {
  readonly id: string;
  readonly category: Category;
  readonly scene: QuestionScene;
  /** With `{place}`, `{product}`, `{pain}`, `{people}`, `{word}`: asked only where the library knows one. */
  readonly text: string;
  /** Industries in which its answer could not be told. */
  readonly not?: readonly Industry[];
}

/**
 * Where customers may not vouch: Advertising Law of the PRC, articles 16 (medicine), 24 (education), 25 (finance), forbid
 * recommendations by those who benefited, so nobody is asked for them.
 */
const NO_VOUCHING: readonly Industry[] = ['medical', 'education', 'finance'];

/** One question a line, asking for a scene and never for a text, so that it can be answered aloud within a minute. */
// prettier-ignore
export const QUESTIONS: readonly QuestionTemplate[] = [
  { id: 'life-first-sight', category: 'life', scene: 'morning', text: '今天早上到{place}，第一眼看见的是什么？停下来多看的那一下，说两句就行。' },
  { id: 'life-morning-hands', category: 'life', scene: 'morning', text: '今天出门前，手上最后做的一件小事是什么？' },
  { id: 'life-half-done', category: 'life', scene: 'work', text: '手上这件事做到哪一步了？做到一半是什么样子，随口说三句，有照片更好。' },
  { id: 'life-small-mistake', category: 'life', scene: 'work', text: '这几天有没有哪件小事没做好？怎么发现的，后来怎么补的？' },
  { id: 'life-laugh', category: 'life', scene: 'work', text: '这周在{place}，哪一下大家都笑了？谁在场，怎么回事？' },
  { id: 'life-old-thing', category: 'life', scene: 'work', text: '{place}里哪样东西用得最旧？它是怎么旧成这样的？' },
  { id: 'life-colleague', category: 'life', scene: 'work', text: '这周身边的人做的哪件小事让你记住了？他做了什么，你当时怎么想？' },
  { id: 'life-late', category: 'life', scene: 'work', text: '这周最晚忙到几点？为了什么事，最后弄完了没有？' },
  { id: 'life-lunch', category: 'life', scene: 'work', text: '今天中午吃的什么，跟谁吃的？桌上有没有一句有意思的话？' },
  { id: 'life-way-home', category: 'life', scene: 'way_home', text: '昨天收工回家的路上，看见了什么、想起了什么？一两句就够。' },
  { id: 'life-quiet', category: 'life', scene: 'way_home', text: '今天一整天里，什么时候最安静？那会儿你在做什么？' },
  { id: 'life-family-words', category: 'life', scene: 'home', text: '这几天家里人哪句话让你愣了一下，或者笑出来？名字不方便说，标成不公开就行。' },
  { id: 'life-kept-thing', category: 'life', scene: 'home', text: '有没有一样东西，别人劝你扔、你一直留着？讲讲它怎么来的。' },
  { id: 'life-weekend-hour', category: 'life', scene: 'weekend', text: '上个周末挑一个小时讲讲：在哪儿，干了什么，身边有谁？' },
  { id: 'life-weather', category: 'life', scene: 'any', text: '这两天天气一变，{place}里跟着变的是什么？' },
  { id: 'life-new-skill', category: 'life', scene: 'any', text: '最近新学会的一个小本事是什么？谁教的，第一次做成什么样？' },
  { id: 'life-changed-mind', category: 'life', scene: 'any', text: '最近有没有一件事你改了主意？原来怎么想，后来为什么改？' },

  { id: 'expertise-asked-most', category: 'expertise', scene: 'customers', text: '这周被问得最多的是哪个问题？照你当时的原话，再答一遍。' },
  { id: 'expertise-pain', category: 'expertise', scene: 'customers', text: '有人跟你说“{pain}”，你第一句怎么回？接着会教他哪一步？' },
  { id: 'expertise-word', category: 'expertise', scene: 'customers', text: '客人说的“{word}”，到了你嘴里会怎么讲？当面你会怎么解释给他听？' },
  { id: 'expertise-wrong-step', category: 'expertise', scene: 'customers', text: '客人最容易做错的是哪一步？你是怎么看出来的？' },
  { id: 'expertise-newcomer', category: 'expertise', scene: 'customers', text: '头一回来的人，你会先让他看哪里？照你平时带人的顺序说三步。' },
  { id: 'expertise-refused', category: 'expertise', scene: 'customers', text: '最近一次劝人先别买、先别做，是因为什么？你当时怎么说的？' },
  { id: 'expertise-stop-one', category: 'expertise', scene: 'work', text: '要是只能劝人先停掉一件事，你会劝停哪件？为什么是它？' },
  { id: 'expertise-step-saved', category: 'expertise', scene: 'work', text: '有没有哪一步其实可以省？你自己省了多久，发现什么没变？' },
  { id: 'expertise-at-home', category: 'expertise', scene: 'home', text: '什么都不用买，在家自己就能看明白的一个小判断，你会教哪一个？' },

  { id: 'proof-came-back', category: 'proof', scene: 'customers', not: NO_VOUCHING, text: '这周有没有老客人回来说了一句什么？原话是怎样的，他愿不愿意我们讲，用什么称呼？' },
  { id: 'proof-bit-by-bit', category: 'proof', scene: 'customers', not: NO_VOUCHING, text: '有没有哪位客人，你是看着他一点点变的？从什么样到什么样，用了多久？先别说真名。' },
  { id: 'proof-people-praise', category: 'proof', scene: 'customers', not: NO_VOUCHING, text: '{people}里，最近谁夸过一句？原话是什么？能不能讲，问过他没有？' },
  { id: 'proof-complaint', category: 'proof', scene: 'customers', text: '最近一次接到抱怨是什么事？后来怎么处理的，最后怎么收的场？' },
  { id: 'proof-delivery', category: 'proof', scene: 'work', text: '最近一单是怎么交到客人手里的？中间多做了哪一步，为什么要多这一步？' },
  { id: 'proof-on-paper', category: 'proof', scene: 'work', text: '手上有没有一份能拿给人看的记录、单子或报告？哪天的，上面写了什么？' },
  { id: 'proof-check-twice', category: 'proof', scene: 'work', text: '你们有哪一道是宁可慢也要再看一遍的？最近一次看出了什么？' },

  { id: 'interaction-curious', category: 'interaction', scene: 'customers', text: '{people}的日子里，你最近真想知道的是哪件事？像问朋友那样问一句。' },
  { id: 'interaction-word', category: 'interaction', scene: 'customers', text: '最近客人嘴里哪个说法，你觉得特别准？他当时在说什么事？' },
  { id: 'interaction-cannot-choose', category: 'interaction', scene: 'work', text: '这周有没有一件事你拿不定主意，想让大家帮着选？两个选项各是什么？' },
  { id: 'interaction-guess-thing', category: 'interaction', scene: 'work', text: '{place}里有没有一样东西，不说没人猜得到是干什么用的？是什么？' },
  { id: 'interaction-number', category: 'interaction', scene: 'work', text: '你每天的活儿里，有没有一个说出来会让人想猜的小数字？是几，怎么来的？' },
  { id: 'interaction-unfinished', category: 'interaction', scene: 'home', text: '有什么事你想做一直没做成，想听听别人是怎么弄的？' },

  { id: 'product-why-bought', category: 'product', scene: 'customers', text: '最近有人因为什么事来问{product}？他先问了你哪一句？' },
  { id: 'product-not-for', category: 'product', scene: 'customers', text: '{product}不适合谁？你上一回劝人别买，是怎么说的？' },
  { id: 'product-first-time', category: 'product', scene: 'customers', text: '第一次用{product}的人，你一定会叮嘱他哪件事？', not: ['medical', 'finance'] },
  { id: 'product-unnoticed', category: 'product', scene: 'work', text: '{product}有个地方很少有人注意到，是哪儿？当初为什么要这么做？' },
  { id: 'product-where-money', category: 'product', scene: 'work', text: '有人嫌{product}贵的时候，你心里怎么想？钱主要花在哪一步了？' },
];
