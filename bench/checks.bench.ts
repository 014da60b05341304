import path from 'node:path';
import { runChecks, type CheckContext } from '../src/checks/index.js';
import type { Day } from '../src/kernel/index.js';
import {
  buildLibrary,
  readFolder,
  readLibrary,
  type Body,
  type Fact,
  type Lexicon,
  type Library,
} from '../src/library/index.js';
import { figure, median, type Figure } from './figure.js';
import { ROOT } from './support/child.js';

const RUNS = 5;
const DRAFTS_A_RUN = 2_000;

/** All checks on texts as the sample brand's personas write them, with the brand's whole library to hold them against. */
export async function run(): Promise<Figure[]> {
  const { files } = await readFolder(path.join(ROOT, 'content-library/beauty'));
  const library = buildLibrary(readLibrary(files).records, 1);
  const bodies = postsOf(library);
  const first = performance.now();
  for (const body of bodies) runChecks({ ...body }, contextOf(library));
  const untilWarm = performance.now() - first;
  const rates: number[] = [];
  for (let n = 0; n <= RUNS; n += 1) {
    const began = performance.now();
    for (let at = 0; at < DRAFTS_A_RUN; at += 1) runChecks({ ...bodyAt(bodies, at) }, contextOf(library));
    rates.push((DRAFTS_A_RUN / (performance.now() - began)) * 1000);
  }
  return [
    figure('checks.moments', median(rates.slice(1)), 'drafts a second'),
    figure('checks.first', untilWarm, `ms for the first ${String(bodies.length)} drafts`),
    figure('checks.stated', milliseconds(bodies, large(library), STATED), 'ms a draft', {
      ...{ bound: 0.5, aim: 1, against: '2,000 a second: form, lexicon, grounding, privacy; 500 facts, 3,000 words' },
    }),
    figure('checks.voice', milliseconds(bodies, library, ['voice']), 'ms a draft'),
    figure('checks.sameness', milliseconds(bodies, library, ['sameness'], pastTexts(10_000)), 'ms a draft', {
      ...{ bound: 20, aim: 1, against: '10,000 texts the same people were sent' },
    }),
  ];
}

/** The words of the brand (`never_say` and replacements) are read by the check of the voice; its samples are left out there. */
const STATED = ['form', 'voice', 'grounding', 'privacy'];

function milliseconds(
  bodies: readonly Body[],
  library: Library,
  only: readonly string[],
  history: CheckContext['history'] = [],
): number {
  const times: number[] = [];
  for (let n = 0; n <= RUNS; n += 1) {
    const began = performance.now();
    // A body is read once and remembered: each is a new one, as drafts are.
    for (let at = 0; at < DRAFTS_A_RUN; at += 1)
      runChecks({ ...bodyAt(bodies, at) }, { ...contextOf(library), history }, only);
    times.push((performance.now() - began) / DRAFTS_A_RUN);
  }
  return median(times.slice(1));
}

/** The sample brand with 500 facts on its product, 3,000 words in its lexicon, and personas without samples. */
function large(library: Library): Library {
  const [product] = library.products.values();
  if (product === undefined) throw new Error('The sample brand has no product.');
  const facts = Array.from({ length: 500 }, (_, at): Fact => ({
    id: `bench-${at}`,
    claim: `第 ${at + 1} 项检测：${at + 3} 位受试者用满 ${at + 7} 天，${at + 2} 位觉得更匀`,
    kind: 'test',
    evidence: '检测报告',
  }));
  const lexicon: Lexicon = {
    id: 'bench',
    must_say: [],
    replacements: [],
    never_say: Array.from({ length: 3_000 }, (_, at) => ({ term: `禁用${at.toString(36)}词`, reason: '品牌不说' })),
  };
  return {
    ...library,
    personas: new Map([...library.personas].map(([id, persona]) => [id, { ...persona, samples: [] }])),
    products: new Map(library.products).set(product.id, {
      ...product,
      facts: [...product.facts, ...facts],
    }),
    lexicons: new Map(library.lexicons).set('bench', lexicon),
  };
}

const WORDS = '今天早上下雨洗脸水温不要太热换季两颊起皮问我怎么办先停一周再说打包寄出去晚一点猫坐在箱子里';
const pastTexts = (count: number): { text: string }[] =>
  Array.from({ length: count }, (_, at) => ({
    text: Array.from({ length: 60 }, (__, step) => WORDS.charAt((at * 7 + step * (1 + (at % 11))) % WORDS.length)).join(
      '',
    ),
  }));

const bodyAt = (bodies: readonly Body[], at: number): Body => {
  const body = bodies[at % bodies.length];
  if (body === undefined) throw new Error('The sample brand has no texts.');
  return body;
};

/** Samples and Moments exemplars, each citing a fact whose words it holds, where there is one. */
function postsOf(library: Library): Body[] {
  const facts = [...library.products.values()].flatMap(({ id, facts: own }) =>
    own.map((fact) => ({ factId: `${id}#${fact.id}`, quote: fact.claim })),
  );
  const texts = [
    ...[...library.personas.values()].flatMap(({ samples }) => samples.map(({ text }) => text)),
    ...[...library.exemplars.values()].filter(({ touchpoint }) => touchpoint === 'moments').map(({ text }) => text),
  ];
  return texts.map((written, index) => {
    const fact = facts[index % Math.max(1, facts.length)];
    const text = fact === undefined ? written : `${written}\n${fact.quote}。`;
    return { touchpoint: 'moments', text, attachments: [], claims: fact === undefined ? [] : [fact] };
  });
}

const contextOf = (library: Library): CheckContext => ({
  library,
  personaId: [...library.personas.keys()][0] ?? null,
  segmentId: [...library.segments.keys()][0] ?? null,
  productIds: [...library.products.keys()].slice(0, 1),
  goal: 'build_trust',
  category: 'expertise',
  publishOn: '2026-11-25' as Day,
  timeZone: library.brand.time_zone,
});
