import { type Finding, findingAt } from '../finding.js';
import { GROUNDING_RULES } from './rules.js';

/** A sentence of a draft, and the live records it may rest on, as they are shown to a judge. */
export interface JudgedSentence {
  readonly part: string;
  /** The whole text of the part. */
  readonly text: string;
  /** UTF-16 offsets of the sentence in that text. */
  readonly start: number;
  readonly end: number;
  readonly evidence: readonly { readonly id: string; readonly says: string }[];
}

/** What a judge holds against a sentence: words of it that none of the evidence carries, quoted as they stand. */
export interface Objection {
  readonly quote: string;
  /** For people, in Chinese, at most a sentence. */
  readonly why: string;
}

/**
 * A second reader of claims, such as a language model. One answer a sentence, in the order they were given. It may fail or be
 * late: then the rules' own findings stand alone.
 */
export interface ClaimJudge {
  judge(sentences: readonly JudgedSentence[]): Promise<readonly (readonly Objection[])[]>;
}

/** Most that a judge may add to one sentence: a reader that objects to everything says nothing. */
const MOST_A_SENTENCE = 3;

/**
 * Findings with a judge's objections added. None is taken away or softened; an objection whose words are not in the sentence,
 * or touch what is already found, adds nothing. What a judge adds is a warning, and a reviewer may let it pass.
 */
export function withObjections(
  findings: readonly Finding[],
  sentences: readonly JudgedSentence[],
  objections: readonly (readonly Objection[])[],
): Finding[] {
  const all = [...findings];
  sentences.forEach((sentence, index) => {
    for (const { quote, why } of (objections[index] ?? []).slice(0, MOST_A_SENTENCE)) {
      const within = quote === '' ? -1 : sentence.text.slice(sentence.start, sentence.end).indexOf(quote);
      if (within === -1) continue;
      const place = {
        part: sentence.part,
        text: sentence.text,
        start: sentence.start + within,
        end: sentence.start + within + quote.length,
      };
      const isFound = all.some(({ part, start, end }) => part === place.part && start < place.end && end > place.start);
      if (isFound) continue;
      all.push(
        findingAt(GROUNDING_RULES.unsupported_claim, place, {
          severity: 'warn',
          message: `「${quote}」可能没有依据：${why}`,
          suggestion: 'check_records',
        }),
      );
    }
  });
  return all;
}
