import { plusDays, type Day } from '../../kernel/index.js';
import type { Category, Material } from '../../library/index.js';

/** Life grows stale within two months; how something is done does not. */
const KEEP_DAYS: Readonly<Record<Category, number | null>> = {
  life: 60,
  expertise: null,
  proof: 60,
  interaction: 60,
  product: null,
};
const KINDS: Readonly<Record<Category, Material['kind']>> = {
  life: 'life',
  expertise: 'work',
  proof: 'customer',
  interaction: 'work',
  product: 'work',
};

/** The material that the public part of an answer becomes. Its name comes from the question: answered again it is the same. */
export function answerMaterial(
  question: { readonly id: string; readonly text: string; readonly category: Category },
  answered: { readonly persona: string; readonly on: Day; readonly what: string },
): Record<string, unknown> {
  const { category } = question;
  const days = KEEP_DAYS[category];
  return {
    id: `${answered.on}-iv-${question.id.slice(-8)}`,
    ...{
      persona: answered.persona,
      happened_on: answered.on,
      recorded_on: answered.on,
      kind: KINDS[category],
      category,
    },
    ...{ source: 'interview', question: question.text, what: answered.what },
    ...(days === null ? {} : { use_until: plusDays(answered.on, days) }),
  };
}
