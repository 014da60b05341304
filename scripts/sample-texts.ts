import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of a page of samples that are about a draft and not of it. */
const ABOUT = /^(?:#|\*\*|- (?:block|warn|info) |Findings|Written by |.* · writer: )/u;

/** What the template writer wrote for `docs/samples`, paragraph by paragraph. */
export function sampleTexts(root: string): string[] {
  return ['beauty', 'knowledge']
    .flatMap((brand) => filesOf(join(root, 'docs/samples', brand)))
    .flatMap((page) => page.split(/\n{2,}/u))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && !ABOUT.test(paragraph));
}

/** Sentences of the templates themselves: they stand in several drafts, have no figure, and come from no record. */
export function templatePhrases(root: string): string[] {
  const library = filesOf(join(root, 'content-library')).join('\n');
  const counts = new Map<string, number>();
  for (const text of sampleTexts(root))
    for (const sentence of text.split(/[\n。！？!?]/u).map((one) => one.trim()))
      if (sentence.length >= 5 && !/\d/u.test(sentence)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].filter(([sentence, count]) => count >= 3 && !library.includes(sentence)).map(([one]) => one);
}

/** What the sample brands' scripts answer, sentence by sentence: approved words that mostly claim nothing. */
export function scriptPhrases(root: string): string[] {
  return ['beauty', 'knowledge']
    .flatMap((brand) => filesOf(join(root, 'content-library', brand, 'scripts')))
    .flatMap((page) => page.split(/[\n。！？!?]/u))
    .map((line) => line.replace(/^[\s\w-]*:?\s*[|>-]?\s*/u, '').trim())
    .filter((sentence) => sentence.length >= 5 && /^\p{Script=Han}/u.test(sentence) && !/\d/u.test(sentence));
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/u.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
