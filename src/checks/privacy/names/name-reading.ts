import { weightsOf } from '../../text/packed.js';
import { type NameCandidate, nameCandidates } from './name-candidates.js';
import { asKept, ownSigns, signsAround } from './name-signs.js';
import { NAME_WEIGHTS } from './name-weights.js';

/** Above it a stretch is taken for a name: of a hundred texts that only look like naming somebody four or five are told. */
const LIKELY = -0.3;
/** Where its own characters and neighbours weigh less, nothing that is spoken of around it makes it a name. */
const HOPELESS = -600;
/** Weights are kept, and added up, as whole hundredths. */
const UNIT = 100;

const weightOf = weightsOf(NAME_WEIGHTS.signs);

function sumOf(signs: ReadonlySet<string>): number {
  let sum = 0;
  for (const sign of signs) sum += weightOf(asKept(sign));
  return sum;
}

function score(text: string, candidate: NameCandidate): number {
  const own = ownSigns(text, candidate);
  const ownSum = sumOf(own);
  if (ownSum < HOPELESS) return -Infinity;
  const around = signsAround(text, candidate);
  return NAME_WEIGHTS.bias + (ownSum + sumOf(around)) / UNIT / Math.sqrt(own.size + around.size);
}

/**
 * Names of private persons in a folded text, in reading order. Learned (logistic regression over the characters of a name and
 * what stands around it), so it may err: a colleague, a writer and a dish are told from a customer by the words beside them.
 */
export function namesTold(text: string): NameCandidate[] {
  const told = nameCandidates(text)
    .map((candidate) => ({ candidate, score: score(text, candidate) }))
    .filter((each) => each.score > LIKELY)
    .sort((left, right) => right.score - left.score);
  const kept: NameCandidate[] = [];
  for (const { candidate } of told)
    if (!kept.some(({ start, end }) => candidate.start < end && candidate.end > start)) kept.push(candidate);
  return kept.sort((left, right) => left.start - right.start);
}
