import type { Finding } from '../../checks/index.js';
import { textParts, type Body } from '../../library/index.js';
import { canGo, sentencesOf, without } from './sentences.js';
import { withTexts } from './with-text.js';

const stands = (text: string, { start, end, span }: Finding): boolean => text.slice(start, end) === span;

/** Every exact replacement of the findings put in at once. Where two overlap, the earlier one is. */
export function withReplacements(body: Body, findings: readonly Finding[]): Body {
  const changes = new Map<string, string>();
  for (const { part, text } of textParts(body)) {
    let from = text.length;
    let now = text;
    const here = findings
      .filter((one) => one.part === part && one.replacement !== undefined && stands(text, one))
      .sort((one, other) => one.start - other.start || other.end - one.end)
      .filter(notOverlapping());
    for (const finding of here.reverse()) {
      if (finding.end > from) continue;
      now = now.slice(0, finding.start) + (finding.replacement ?? '') + now.slice(finding.end);
      from = finding.start;
    }
    if (now.trim() !== '' && now !== text) changes.set(part, now);
  }
  return changes.size === 0 ? body : (withTexts(body, changes) ?? body);
}

function notOverlapping(): (finding: Finding) => boolean {
  let reached = 0;
  return ({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  };
}

/** Sentences with something that blocks left out, where the rest still reads. */
export function withoutBlocked(body: Body, findings: readonly Finding[]): Body {
  let now = body;
  for (const { part, text } of textParts(body)) {
    const bad = findings.filter((one) => one.severity === 'block' && one.part === part && one.end > one.start);
    const sentences = sentencesOf(text);
    const gone = new Set<number>();
    sentences.forEach((sentence, index) => {
      if (!bad.some((one) => stands(text, one) && one.start < sentence.end && one.end > sentence.start)) return;
      if (gone.size < sentences.length - 1 && canGo(sentences, index)) gone.add(index);
    });
    const left = without(sentences, gone);
    if (gone.size > 0 && left !== '') now = withTexts(now, new Map([[part, left]])) ?? now;
  }
  return now;
}

/** How bad it is, for "did it get better": what blocks counts first. */
export const worse = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'block').length * 1_000 +
  findings.filter(({ severity }) => severity === 'warn').length;
