import { err, ok, seeded, type Result } from '../../../kernel/index.js';
import { Body, plainText } from '../../../library/index.js';
import { SELLS_WHAT_IS_NAMED, type DraftContext } from '../../context/index.js';
import { bodyOf, newCollector } from './collector.js';
import { lacks, serves, type Framework } from './framework.js';
import { nearest, pairsOf, pairsOfKnown } from '../../../checks/index.js';
import { shuffled } from './shuffled.js';
import { viewOf } from './view.js';
import { voiceMarks } from './voice.js';
import { faultsOf } from './wording.js';

export interface TemplateDraft {
  readonly body: Body;
  readonly frameworkId: string;
  /** How close it comes to the nearest text it was told to avoid, 0 to 1. */
  readonly likeness: number;
}

/** Why no framework could write it, in words for the person who asked (Chinese). */
export interface TemplateRefusal {
  readonly code: 'no_framework' | 'evidence_missing' | 'wording';
  readonly message: string;
}

export interface TemplateOptions {
  /** What speaks against a body, in findings; a candidate with less wins. */
  readonly judge?: (body: Body) => number;
}

/** Different enough: further tries would not be noticed by a reader. */
const DIFFERENT = 0.22;
/** What not naming the product weighs in a piece that is to sell it, in likeness: more than a fresh turn of phrase. */
const UNNAMED = 0.25;
/** Ways each framework is tried before the best is taken. */
const TRIES = 6;

/**
 * Writes without a model: every framework that serves the touchpoint, goal and category and has what it needs is tried
 * in the order the seed gives, and the text least like those to avoid is taken. The same seed gives the same draft.
 */
export function writeFromTemplate(
  frameworks: readonly Framework[],
  context: DraftContext,
  seed: string,
  avoid: readonly string[] = context.avoid,
  options: TemplateOptions = {},
): Result<TemplateDraft, TemplateRefusal> {
  const { touchpoint, goal, category } = context;
  const serving = frameworks.filter(
    (one) =>
      serves(one, touchpoint, goal, category) &&
      (context.hook?.asked !== true || one.needs.some((need) => need.startsWith('hook'))),
  );
  if (serving.length === 0) {
    return err({
      code: 'no_framework',
      message: `还没有适合 ${touchpoint} × ${goal} × ${category} 的写法，请补一个模板。`,
    });
  }
  const view = viewOf(context, seeded(`${seed}/view`));
  const fitted = serving.filter((one) => lacks(one, view, category).length === 0);
  if (fitted.length === 0) {
    const needed = [...new Set(serving.flatMap((one) => lacks(one, view, category)).map(needWord))];
    return err({ code: 'evidence_missing', message: `资料里缺：${needed.join('、')}。补上一样就能写。` });
  }
  const seen = avoid.map(pairsOfKnown);
  const order = shuffled(fitted, seeded(`${seed}/order`));
  const marks = voiceMarks(context.persona);
  const toName =
    SELLS_WHAT_IS_NAMED.has(goal) && touchpoint !== 'persona_matrix' ? (context.product?.name ?? null) : null;
  let best: (TemplateDraft & { cost: number }) | null = null;
  for (let round = 0; round < TRIES; round += 1) {
    for (const framework of order) {
      const body = written(framework, context, marks, `${seed}/${framework.id}/${round}`);
      if (body === null) continue;
      const text = plainText(body);
      const likeness = nearest(pairsOf(text), seen, best?.cost ?? Infinity);
      const aside = likeness + (toName === null || text.includes(toName) ? 0 : UNNAMED);
      // Not even without a fault would it be better: judging costs most and would not change that.
      if (best !== null && aside >= best.cost) continue;
      const faults = faultsOf(body, context) + (options.judge?.(body) ?? 0);
      const cost = faults * 10 + aside;
      if (best === null || cost < best.cost) best = { body, frameworkId: framework.id, likeness, cost };
      if (best.cost < DIFFERENT) return ok({ body: best.body, frameworkId: best.frameworkId, likeness: best.likeness });
    }
  }
  if (best === null) return err({ code: 'wording', message: '按现有资料写出来的话不成立，请补充资料或改用别的类别。' });
  return ok({ body: best.body, frameworkId: best.frameworkId, likeness: best.likeness });
}

function written(
  framework: Framework,
  context: DraftContext,
  marks: ReturnType<typeof voiceMarks>,
  seed: string,
): Body | null {
  const random = seeded(seed);
  const collector = newCollector(marks, random);
  framework.render(viewOf(context, random), { collector });
  const parsed = Body.safeParse(bodyOf(context.touchpoint, collector, context.pictures));
  return parsed.success ? parsed.data : null;
}

const NEED_WORDS: Readonly<Record<string, string>> = {
  material: '没讲过的素材',
  case: '授权有效的案例',
  'case.before': '案例的“之前”',
  'case.process': '案例的“经过”',
  'case.after': '案例的“后来”',
  'case.quote': '案例的原话',
  fact: '有效的事实',
  offer: '当天有效的优惠',
  product: '合适的产品',
  topic: '选题',
  'topic.tip': '选题里能照着做的一句',
  'topic.give': '选题里能照着做的一句',
  'topic.advice': '选题里能照着做的两句',
  'product.pain': '产品对得上的难处',
  'goods.isThing': '拿在手上的产品',
  'goods.isUsedUp': '会用完的产品',
  'material.turn': '素材的后来',
  qa: '这个人设的话术',
  koc: '愿意说话的 KOC',
  hook: '来源的钩子和招呼',
  'hook.greeting': '这个钩子的招呼',
  pain: '人群的难处',
  need: '人群的需要',
  needs: '人群的需要',
  word: '人群常说的词',
};
const needWord = (need: string): string => {
  const name = need.replace(/Short$/, '').replace('.turn', '.process');
  return NEED_WORDS[name.replace(/\.\d+$/, '')] ?? NEED_WORDS[name.replace(/\..*$/, '').replace(/\d+$/, '')] ?? need;
};
