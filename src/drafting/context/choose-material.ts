import { daysApart } from '../../kernel/index.js';
import type { Category, Library, Material, Persona } from '../../library/index.js';
import { consentCovers, materialIsUsable } from '../../library/index.js';
import { choice, ranked, type Choice } from './choosing.js';
import type { DraftBrief } from './draft-context.js';
import { materialRef, timesUsed, type UsedSoFar } from './used-so-far.js';

/**
 * Material this persona can tell now: true, still current, not yet told by this account, and naming
 * nobody whose case may not be told at this touchpoint.
 */
export function tellable(library: Library, brief: DraftBrief, persona: Persona, used: UsedSoFar): Material[] {
  const teller = brief.account ?? persona.id;
  return [...library.materials.values()].filter(
    (material) =>
      material.persona === persona.id &&
      materialIsUsable(material, brief.day) &&
      timesUsed(used, materialRef(material.id, teller)) === 0 &&
      namesNobodyUnasked(library, material, brief),
  );
}

function namesNobodyUnasked(library: Library, material: Material, brief: DraftBrief): boolean {
  const told = `${material.what}\n${material.where ?? ''}\n${material.feeling ?? ''}`;
  return [...library.cases.values()].every(
    (one) => !told.includes(one.alias) || consentCovers(one, brief.touchpoint, brief.day).ok,
  );
}

/** What was asked for one category is told there; the rest is life, and work can also teach. */
export const suitsCategory = ({ category, kind }: Material, wanted: Category): boolean =>
  category === undefined ? wanted === 'life' || kind === 'work' : category === wanted;

/** One thing that happened: what was asked for, else the freshest that suits the category. */
export function chooseMaterial(
  library: Library,
  brief: DraftBrief,
  persona: Persona,
  used: UsedSoFar,
  random: () => number,
): Choice<Material[]> {
  const candidates = tellable(library, brief, persona, used);
  if (brief.material !== undefined) {
    const asked = candidates.find((material) => material.id === brief.material);
    return asked === undefined
      ? choice([])
      : choice([asked], { about: 'material', record: asked.id, why: '按要求讲这一件' });
  }
  const fitting = candidates.filter((material) => suitsCategory(material, brief.category));
  const freshness = (material: Material): number => -Math.floor(daysApart(material.happened_on, brief.day) / 7);
  const [chosen] = ranked(fitting, freshness, (material) => `material:${material.id}`, used, random);
  if (chosen === undefined) return choice([]);
  const ends = !chosen.use_until ? '' : `，${chosen.use_until} 前讲完`;
  return choice([chosen], {
    about: 'material',
    record: chosen.id,
    why: `${persona.name} ${chosen.happened_on} 的真事，还没讲过${ends}`,
  });
}
