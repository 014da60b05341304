import type { Industry, Product, Topic } from '../../../library/index.js';
import { withoutCommon } from './subject.js';

/** What the trade is called by those who look for it. */
const TRADES: Record<Industry, readonly string[]> = {
  beauty: ['护肤'],
  medical: ['健康'],
  education: ['学习'],
  finance: ['理财'],
  food: ['好吃的'],
  auto: ['用车'],
  home: ['居家'],
  other: [],
};

/** Nobody is filed under what others call them. */
const OF_PEOPLE = /[人娃孩妈爸婆公爷奶姐妹哥弟客老她他]/u;
const LONGEST = 10;
const TOPIC_TAGS = 2;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Hashtags: the topic's own words as far as the product speaks them too, the product, the trade, the brand. Never words by
 * which a segment is described: whoever reads the note would find itself labelled.
 */
export function tagsOf(
  topic: Pick<Topic, 'question'> | null,
  product: Pick<Product, 'name' | 'description' | 'facts'> | null,
  about: { readonly industry: Industry; readonly brand: string; readonly persona: string },
): string[] {
  const said =
    product === null ? '' : [product.description ?? '', ...product.facts.map(({ claim }) => claim)].join('\n');
  const words = [...WORDS.segment(topic?.question ?? '')]
    .map(({ segment }) => segment)
    .filter((word) => withoutCommon(word) && !OF_PEOPLE.test(word) && said.includes(word))
    .slice(0, TOPIC_TAGS);
  const name = (product?.name ?? '').replace(/[《》“”「」]/gu, '').replace(/[（(].*[）)]$/u, '');
  const named = name !== '' && [...name].length <= LONGEST ? [name] : [];
  return [...new Set([...words, ...named, ...TRADES[about.industry], about.brand, about.persona])];
}
