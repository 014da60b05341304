import path from 'node:path';
import { runChecks, type CheckContext } from '../src/checks/index.js';
import type { Day } from '../src/kernel/index.js';
import { buildLibrary, readFolder, readLibrary, type Body, type Library } from '../src/library/index.js';
import { figure, median, type Figure } from './figure.js';
import { ROOT } from './support/child.js';

const RUNS = 5;
const DRAFTS_A_RUN = 2_000;

/** All checks on texts as the sample brand's personas write them, with the brand's whole library to hold them against. */
export async function run(): Promise<Figure[]> {
  const { files } = await readFolder(path.join(ROOT, 'content-library/beauty'));
  const library = buildLibrary(readLibrary(files).records, 1);
  const bodies = postsOf(library);
  const rates: number[] = [];
  for (let n = 0; n <= RUNS; n += 1) {
    const began = performance.now();
    for (let at = 0; at < DRAFTS_A_RUN; at += 1) judge(bodies[at % bodies.length], library);
    rates.push((DRAFTS_A_RUN / (performance.now() - began)) * 1000);
  }
  return [figure('checks.moments', median(rates.slice(1)), 'drafts a second')];
}

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

function judge(body: Body | undefined, library: Library): void {
  if (body === undefined) throw new Error('The sample brand has no texts.');
  const context: CheckContext = {
    library,
    personaId: [...library.personas.keys()][0] ?? null,
    segmentId: [...library.segments.keys()][0] ?? null,
    productIds: [...library.products.keys()].slice(0, 1),
    goal: 'build_trust',
    category: 'expertise',
    publishOn: '2026-11-25' as Day,
    timeZone: library.brand.time_zone,
  };
  runChecks(body, context);
}
