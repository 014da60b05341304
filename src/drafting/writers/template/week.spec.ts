import { fileURLToPath } from 'node:url';
import { seeded, type Day } from '../../../kernel/index.js';
import {
  plainText,
  TOUCHPOINT_IDS,
  textParts,
  unrenderedPlaceholders,
  type Category,
  type Goal,
  type Library,
  type TouchpointId,
  buildLibrary,
  readFolder,
  readLibrary,
} from '../../../library/index.js';
import { runChecks, type Finding } from '../../../checks/index.js';
import {
  afterUse,
  buildContext,
  nothingUsed,
  rememberText,
  type DraftContext,
  type MissingMaterial,
} from '../../context/index.js';
import { readFrameworks } from '../../prompts/index.js';
import { loadFrameworks } from './framework.js';
import { jaccard, pairsOf } from '../../../checks/index.js';
import { writeFromTemplate, type TemplateDraft } from './write-from-template.js';

async function sampleLibrary(brand: string): Promise<Library> {
  const folder = fileURLToPath(new URL(`../../../../content-library/${brand}`, import.meta.url));
  return buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
}

const frameworks = loadFrameworks(readFrameworks());
const day = '2026-11-24' as Day;

/** A week of one audience: what a planner would ask for. */
const WEEK: Record<TouchpointId, readonly [Category, Goal][]> = {
  moments: [
    ['life', 'build_trust'],
    ['expertise', 'activate'],
    ['proof', 'convert'],
    ['interaction', 'activate'],
    ['product', 'convert'],
    ['life', 'care'],
    ['expertise', 'build_trust'],
    ['interaction', 'refer'],
    ['proof', 'refer'],
  ],
  private_chat: [
    ['expertise', 'acquire'],
    ['life', 'build_trust'],
    ['expertise', 'care'],
    ['proof', 'convert'],
    ['product', 'repurchase'],
    ['interaction', 'reactivate'],
    ['product', 'convert'],
  ],
  group: [
    ['interaction', 'activate'],
    ['expertise', 'build_trust'],
    ['life', 'care'],
    ['proof', 'refer'],
    ['product', 'repurchase'],
  ],
  official_account: [
    ['expertise', 'build_trust'],
    ['product', 'convert'],
    ['interaction', 'activate'],
  ],
  live: [
    ['expertise', 'activate'],
    ['product', 'convert'],
  ],
  channels_video: [
    ['expertise', 'build_trust'],
    ['product', 'convert'],
  ],
  public_note: [
    ['expertise', 'acquire'],
    ['interaction', 'acquire'],
  ],
  // A profile is written once, not by the week: see persona-matrix.spec.ts.
  persona_matrix: [],
};

interface Piece {
  readonly context: DraftContext;
  readonly draft: TemplateDraft;
  readonly text: string;
}

function aWeek(library: Library): { pieces: Piece[]; missing: MissingMaterial[] } {
  let used = nothingUsed;
  const pieces: Piece[] = [];
  const missing: MissingMaterial[] = [];
  for (const touchpoint of TOUCHPOINT_IDS) {
    for (const [variant, [category, goal]] of WEEK[touchpoint].entries()) {
      for (const segment of [...library.segments.keys()].slice(0, 3)) {
        const seed = `${touchpoint}/${segment}/${variant}`;
        const brief = { goal, category, segment, touchpoint, words: '', day, variant };
        const context = buildContext(library, brief, used, seeded(seed));
        if (!context.ok) {
          missing.push(context.error);
          continue;
        }
        used = afterUse(used, context.value);
        const draft = writeFromTemplate(frameworks, context.value, seed, used.texts);
        if (!draft.ok) throw new Error(`${seed}: ${draft.error.message}`);
        const text = plainText(draft.value.body);
        used = rememberText(used, text);
        pieces.push({ context: context.value, draft: draft.value, text });
      }
    }
  }
  return { pieces, missing };
}

const findingsOf = ({ context, draft }: Piece, library: Library): Finding[] =>
  runChecks(draft.body, {
    library,
    personaId: context.persona.id,
    segmentId: context.segment.id,
    productIds: context.product === null ? [] : [context.product.id],
    goal: context.goal,
    category: context.category,
    publishOn: day,
    timeZone: library.brand.time_zone,
  });

describe.each(['beauty', 'knowledge'] as const)('a week for three segments of %s', (brand) => {
  let library: Library;
  let pieces: Piece[];
  let missing: MissingMaterial[];
  beforeAll(async () => {
    library = await sampleLibrary(brand);
    ({ pieces, missing } = aWeek(library));
  });

  it('is some sixty drafts; what is missing is asked for', () => {
    expect(pieces.length).toBeGreaterThanOrEqual(60);
    expect(missing.every(({ kind, question }) => kind === 'case' && question.length > 10)).toBe(true);
  });

  it('has no two alike', () => {
    const sets = pieces.map(({ text }) => pairsOf(text));
    const closest = sets.reduce(
      (most, left, index) => sets.slice(0, index).reduce((near, right) => Math.max(near, jaccard(left, right)), most),
      0,
    );
    expect(closest).toBeLessThan(0.5);
  });

  it('passes the checks', () => {
    const blocking = pieces.flatMap((piece) =>
      findingsOf(piece, library)
        .filter(({ severity }) => severity === 'block')
        .map(({ rule, span }) => `${piece.draft.frameworkId}: ${rule}「${span}」`),
    );
    expect(blocking).toEqual([]);
  });

  it('quotes its records word for word, and nothing that is not in its context', () => {
    for (const { context, draft, text } of pieces) {
      const known = new Set([
        ...[...context.facts, ...context.scriptFacts].map(({ id }) => id),
        ...[...context.cases, ...context.scriptCases].map(({ id }) => id),
        ...context.offers.map(({ id }) => id),
        ...context.materials.map(({ id }) => id),
      ]);
      for (const claim of draft.body.claims) {
        expect(text).toContain(claim.quote);
        expect(known).toContain(claim.factId ?? claim.caseId ?? claim.offerId ?? claim.materialId);
      }
    }
  });

  it('tells every life from material and every proof from a case', () => {
    for (const { context, draft } of pieces) {
      const of = (key: 'materialId' | 'caseId'): boolean => draft.body.claims.some((claim) => claim[key] !== undefined);
      if (context.category === 'life') expect(of('materialId')).toBe(true);
      if (context.category === 'proof') expect(of('caseId')).toBe(true);
    }
  });

  it('holds personal placeholders in chats only, and only known ones', () => {
    for (const { draft } of pieces) {
      const found = textParts(draft.body).flatMap(({ text }) => unrenderedPlaceholders(text));
      expect(found.every(({ known }) => known)).toBe(true);
      if (draft.body.touchpoint === 'moments') expect(found).toEqual([]);
    }
  });

  it('says nothing twice in a chat', () => {
    for (const { draft } of pieces) {
      if (draft.body.touchpoint !== 'private_chat') continue;
      const said = textParts(draft.body).map(({ text }) => text);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('asks only KOCs of the group', () => {
    for (const { context, draft } of pieces) {
      if (draft.body.touchpoint !== 'group') continue;
      for (const { koc } of draft.body.invitations) expect(context.koc.map(({ alias }) => alias)).toContain(koc);
    }
  });

  it('smiles only for those who do', () => {
    for (const { context, text } of pieces) {
      if (context.persona.voice.emoji === 'none') expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
    }
  });

  it('never lets out what a material keeps private', () => {
    for (const { context, text } of pieces) {
      for (const word of context.materials.flatMap((material) => material.keep_private))
        expect(text).not.toContain(word);
    }
  });

  it('writes the same again from the same seed', () => {
    expect(
      aWeek(library)
        .pieces.slice(0, 12)
        .map(({ text }) => text),
    ).toEqual(pieces.slice(0, 12).map(({ text }) => text));
  });
});
