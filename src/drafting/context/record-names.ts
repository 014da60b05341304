import { firstCharacters } from '../../kernel/index.js';
import type { Material } from '../../library/index.js';
import type { DraftContext } from './draft-context.js';

const FIRST_WORDS = 20;

const begun = (text: string): string => {
  const line = text.trim().replace(/\s+/gu, ' ');
  const first = firstCharacters(line, FIRST_WORDS);
  return `“${first}${first === line ? '' : '…'}”`;
};

/** A material by what it begins with: that is how the one who told it knows it. */
export const materialName = ({ what }: Pick<Material, 'what'>): string => begun(what);

/** The records of a context as people know them; their slugs say nothing to them. */
export function nameIn(context: DraftContext): (id: string) => string {
  const names = new Map([
    ...context.materials.map((one): [string, string] => [one.id, materialName(one)]),
    ...context.offers.map(({ id, name }): [string, string] => [id, name ?? '一项优惠']),
    ...[...context.cases, ...context.scriptCases].map(({ id, alias }): [string, string] => [id, `${alias}的案例`]),
    ...[...context.facts, ...context.scriptFacts].map(({ id, fact }): [string, string] => [id, begun(fact.claim)]),
  ]);
  return (id) => names.get(id) ?? '资料库里的另一条';
}
