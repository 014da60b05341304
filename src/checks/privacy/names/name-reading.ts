import { WeighedWords } from '../../text/weighed-words.js';
import { type NameCandidate, nameCandidates } from './name-candidates.js';
import { eachOwnSign, signsAround } from './name-signs.js';
import { NAME_WEIGHTS } from './name-weights.js';

/** Above it a stretch is taken for a name: of a hundred texts that only look like naming somebody four or five are told. */
const LIKELY = -0.3;
/** Where its own characters and neighbours weigh less, nothing that is spoken of around it makes it a name. */
const HOPELESS = -600;
/** Weights are kept, and added up, as whole hundredths. */
const UNIT = 100;

const SIGNS = new WeighedWords(NAME_WEIGHTS.signs);

function score(text: string, candidate: NameCandidate): number {
  let [sum, count] = [0, 0];
  eachOwnSign(text, candidate, (first, second, third, fourth) => {
    sum += SIGNS.of(first, second, third, fourth);
    count += 1;
  });
  if (sum < HOPELESS) return -Infinity;
  for (const sign of signsAround(text, candidate)) {
    sum += SIGNS.of(sign);
    count += 1;
  }
  return NAME_WEIGHTS.bias + sum / UNIT / Math.sqrt(count);
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
