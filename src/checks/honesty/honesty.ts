import { type Body, type Material, materialIsUsable } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt, firstLine } from '../finding.js';
import { placeOf } from '../grounding/references.js';
import { densely, type PartView, viewsOf } from '../text/part-view.js';
import { HONESTY_RULES } from './rules.js';
import { scarcityAndPriceFindings } from './false-scarcity-price.js';

/** Life is told from material, proof from cases. */
function storyFindings(body: Body, { category }: CheckContext, views: readonly PartView[]): Finding[] {
  const [first] = views;
  if (first === undefined) return [];
  const place = firstLine(first);
  // A profile tells who somebody is, no story and no case.
  if (body.touchpoint === 'persona_matrix') return [];
  if (category === 'life' && !body.claims.some(({ materialId }) => materialId !== undefined)) {
    return [
      findingAt(HONESTY_RULES.story_without_material, place, {
        message: '生活内容没有引用任何素材，读者会当真，我们不能编。',
        suggestion: 'ask_for_material',
      }),
    ];
  }
  if (category === 'proof' && !body.claims.some(({ caseId }) => caseId !== undefined)) {
    return [
      findingAt(HONESTY_RULES.proof_without_case, place, {
        message: '见证内容没有引用任何案例。',
        suggestion: 'cite_case_or_recategorise',
      }),
    ];
  }
  return [];
}

function privateFindings(material: Material, cited: boolean, views: readonly PartView[]): Finding[] {
  return (
    material.keep_private
      // Of a story not told here a short word may stand by chance.
      .filter((words) => densely(words).length >= (cited ? 1 : 3))
      .flatMap((words) =>
        views.flatMap((view) =>
          view.find(words).map((place) =>
            findingAt(HONESTY_RULES.privacy_material, place, {
              severity: cited ? 'block' : 'warn',
              message: `「${words}」是素材「${material.id}」里登记要保密的。`,
              suggestion: 'say_without_telling',
            }),
          ),
        ),
      )
  );
}

function materialFindings(body: Body, context: CheckContext, views: readonly PartView[]): Finding[] {
  const { library, personaId, publishOn } = context;
  const cited = new Set(body.claims.map(({ materialId }) => materialId));
  const secrets = [...library.materials.values()]
    .filter(({ id, persona }) => cited.has(id) || persona === personaId)
    .flatMap((material) => privateFindings(material, cited.has(material.id), views));
  const told = body.claims.flatMap((claim, index) => {
    const material = claim.materialId === undefined ? undefined : library.materials.get(claim.materialId);
    if (material === undefined) return [];
    const place = placeOf(claim, index, views);
    const findings: Finding[] = [];
    if (personaId !== null && material.persona !== personaId) {
      findings.push(
        findingAt(HONESTY_RULES.material_of_someone_else, place, {
          message: `素材「${material.id}」是「${library.personas.get(material.persona)?.name ?? material.persona}」的经历。`,
          suggestion: 'own_material',
        }),
      );
    }
    if (!materialIsUsable(material, publishOn)) {
      findings.push(
        findingAt(HONESTY_RULES.material_not_usable, place, {
          message: `素材「${material.id}」只能在 ${material.happened_on} 到 ${material.use_until ?? '以后'} 之间讲。`,
          suggestion: 'recent_material',
        }),
      );
    }
    return findings;
  });
  return [...secrets, ...told];
}

/** Stories rest on what happened, hurry on an offer, and what was confided stays private. */
export const honesty: Check = {
  id: 'honesty',
  name: '诚实',
  rules: Object.values(HONESTY_RULES),
  run: (body, context) => {
    const views = viewsOf(body);
    return [
      ...storyFindings(body, context, views),
      ...materialFindings(body, context, views),
      ...scarcityAndPriceFindings(body, context, views),
    ];
  },
};
