import { err, ok, type Result } from '../../kernel/index.js';
import type { Library, Persona } from '../../library/index.js';
import { factIsLive, findFact, hasLeft, speaksOfUntold } from '../../library/index.js';
import { factOf } from './answer-holds.js';
import { chooseCases, mayBeTold } from './choose-case.js';
import {
  chooseExemplars,
  chooseGroup,
  chooseHook,
  chooseLessons,
  chooseScene,
  chooseScripts,
  chooseStage,
  chooseTopic,
} from './choose-colour.js';
import { chooseMaterial, tellable } from './choose-material.js';
import { choosePictures } from './choose-pictures.js';
import { choosePersona, samplesFor } from './choose-persona.js';
import { chooseFacts, chooseOffers, chooseProduct } from './choose-product.js';
import type {
  CitedFact,
  DraftBrief,
  DraftContext,
  MissingMaterial,
  WordRules,
  WritingLibrary,
} from './draft-context.js';
import { whatIsMissing } from './missing.js';
import { materialName } from './record-names.js';
import { materialRef, timesUsed, type UsedSoFar } from './used-so-far.js';
import { because, reason } from './why.js';

/** Categories in which a product is spoken of at all; a life post or a plain question sells nothing. */
const SPEAKS_OF_PRODUCT = new Set(['product', 'proof', 'expertise']);

/**
 * Chooses what a piece is written from. Everything in it may be said on that day, to those people, at that touchpoint;
 * where the library has nothing to write from, it says what to ask whom.
 * @param random numbers in [0, 1); the same stream gives the same context
 */
export function buildContext(
  library: WritingLibrary,
  brief: DraftBrief,
  used: UsedSoFar,
  random: () => number,
): Result<DraftContext, MissingMaterial> {
  const segment = library.segments.get(brief.segment);
  if (segment === undefined) {
    return err({
      kind: 'segment',
      persona: null,
      needed: `人群 ${brief.segment}`,
      question: `资料库里没有人群 ${brief.segment}，请先建好。`,
    });
  }
  const speaker = choosePersona(library, brief, segment, used, random);
  if (!speaker.ok) return speaker;
  const persona = speaker.value.value;

  const told = toldAlready(library, brief, persona, used);
  if (told !== null) return err(told);

  const matter = chooseMatter(library, brief, persona, used, random);
  const { product, cases, facts, offers, topic, scripts, materials } = matter;
  const found = {
    persona,
    segment,
    product: product.value,
    facts: facts.value,
    cases: cases.value,
    materials: materials.value,
    topic: topic.value,
    scripts,
  };
  // A profile is written from the persona alone.
  const missing = brief.touchpoint === 'persona_matrix' ? null : whatIsMissing(brief, found, materials.reasons);
  if (missing !== null) return err(missing);

  const untold = (told: { readonly text: string; readonly cases?: readonly string[] }): boolean =>
    speaksOfUntold(told, library, brief.touchpoint, brief.day);
  const left = new Set(
    [...library.cases.values()].filter((one) => hasLeft(one, brief.touchpoint, brief.day)).map(({ alias }) => alias),
  );
  const scene = chooseScene(brief, segment, product.value, used, random);
  const group = chooseGroup(library, brief, persona);
  const stage = chooseStage(library, brief);
  const hook = chooseHook(library, brief, persona, used, random);
  const exemplars = chooseExemplars(library, brief, persona, used, random);
  const lessons = chooseLessons(library, brief);
  const leant = leantOn(library, brief, persona, scripts);
  return ok({
    ...found,
    day: brief.day,
    brand: library.brand,
    samples: samplesFor(persona, brief.touchpoint).filter((text) => !untold({ text })),
    scene: scene.value,
    touchpoint: brief.touchpoint,
    goal: brief.goal,
    category: brief.category,
    offers: offers.value,
    scriptFacts: leant.facts,
    scriptCases: leant.cases,
    withheld: new Set(scripts.flatMap(({ answers }) => answers.filter(untold))),
    exemplars: exemplars.value,
    lessons: lessons.value,
    stage: stage.value,
    hook: hook.value,
    groupRecord: group.value,
    // Who took back a consent, or let it run out, is not called upon either.
    koc: (group.value?.kocs ?? []).filter(({ alias }) => !left.has(alias)),
    words: wordRules(library, persona),
    pictures: choosePictures(library, brief, found),
    brief: brief.words,
    variant: brief.variant,
    ab: brief.ab ?? null,
    avoid: used.texts,
    reasons: [
      speaker.value,
      product,
      cases,
      facts,
      offers,
      topic,
      materials,
      scene,
      group,
      stage,
      hook,
      exemplars,
      lessons,
      abReason(brief),
    ].flatMap((one) => one.reasons),
  });
}

/** Product, proof, true stories and a question: what there is to write of. */
function chooseMatter(
  library: WritingLibrary,
  brief: DraftBrief,
  persona: Persona,
  used: UsedSoFar,
  random: () => number,
) {
  const speaksOfProduct =
    SPEAKS_OF_PRODUCT.has(brief.category) || brief.product !== undefined || brief.offer !== undefined;
  const wanted = speaksOfProduct ? chooseProduct(library, brief, used, random) : { value: null, reasons: [] };
  const cases = chooseCases(library, brief, wanted.value, used, random);
  // A case tells of the product it was about: proof follows the case, not the other way round.
  const shown =
    brief.category === 'proof' && brief.product === undefined
      ? library.products.get(cases.value[0]?.product ?? '')
      : undefined;
  const product = shown ?? wanted.value;
  const facts = chooseFacts(product, brief, used, random);
  const offers = chooseOffers(library, product, brief, used);
  const topic = chooseTopic(library, brief, persona, used, random);
  const scripts = chooseScripts(library, persona, product);
  const wantsMaterial =
    (brief.category === 'life' && brief.touchpoint !== 'persona_matrix') ||
    brief.material !== undefined ||
    (brief.category === 'expertise' && topic.value === null && facts.value.length === 0) ||
    (brief.touchpoint !== 'persona_matrix' &&
      tellable(library, brief, persona, used).some(({ category }) => category === brief.category));
  const materials = wantsMaterial ? chooseMaterial(library, brief, persona, used, random) : { value: [], reasons: [] };
  const productReasons =
    shown === undefined
      ? wanted.reasons
      : [reason('product', shown.id, because('case_tells_of', { product: shown.name }))];
  return { product: { value: product, reasons: productReasons }, cases, facts, offers, topic, scripts, materials };
}

/** Said instead of asking for something new: what was asked for by name has been told, and where. */
function toldAlready(library: Library, brief: DraftBrief, persona: Persona, used: UsedSoFar): MissingMaterial | null {
  const material = library.materials.get(brief.material ?? '');
  const ref = materialRef(material?.id ?? '', brief.account ?? persona.id);
  if (brief.category !== 'life' || material === undefined || timesUsed(used, ref) === 0) return null;
  const where = used.toldIn?.[ref];
  const told = where === undefined ? '另一篇草稿里' : `草稿${where}里`;
  return {
    kind: 'material',
    persona: persona.id,
    needed: `${persona.name}另一件没讲过的真事`,
    question: `素材${materialName(material)}已经在${told}讲过，一件事只讲一次。想换讲法就改那一篇，或先放弃它；不然换一件没讲过的。`,
  };
}

const abReason = ({ ab }: DraftBrief): { reasons: DraftContext['reasons'] } => ({
  reasons:
    ab === undefined
      ? []
      : [reason('ab', `${ab.differ}/${ab.arm}`, because(`ab_${ab.differ}`, { arm: ab.arm.toUpperCase() }))],
});

function leantOn(
  library: Library,
  brief: DraftBrief,
  persona: Persona,
  scripts: DraftContext['scripts'],
): { facts: CitedFact[]; cases: DraftContext['cases'] } {
  const facts = new Map<string, CitedFact>();
  const cases = new Map<string, DraftContext['cases'][number]>();
  for (const script of scripts) {
    for (const answer of script.answers.filter((one) => (one.persona ?? persona.id) === persona.id)) {
      for (const written of answer.facts) {
        const id = factOf(script, written);
        const fact = findFact(library, id);
        const product = library.products.get(id.split('#')[0] ?? '');
        if (product !== undefined && fact !== undefined && factIsLive(fact, brief.day)) {
          facts.set(id, { id, product: product.id, productName: product.name, fact });
        }
      }
      for (const id of answer.cases) {
        const told = library.cases.get(id);
        if (told !== undefined && mayBeTold(told, brief)) cases.set(id, told);
      }
    }
  }
  return { facts: [...facts.values()], cases: [...cases.values()] };
}

function wordRules(library: Library, persona: Persona): WordRules {
  const lexicons = [...library.lexicons.values()];
  return {
    mustSay: lexicons.flatMap((one) => one.must_say),
    neverSay: [
      ...new Set([...persona.voice.taboo, ...lexicons.flatMap((one) => one.never_say.map((word) => word.term))]),
    ],
    replacements: lexicons.flatMap((one) => one.replacements),
  };
}
