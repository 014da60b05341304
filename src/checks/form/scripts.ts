import type { Library } from '../../library/light.js';
import { type Finding, findingAt } from '../finding.js';
import { suggest } from '../suggestions.js';
import type { PartView } from '../text/part-view.js';
import { inSimplified, isSimplified, isTraditional } from '../text/simplified.js';
import { FORM_RULES } from './rules.js';

/** Fewer characters of the other script than this say nothing of how a text is written. */
const TELLS_THE_SCRIPT = 3;

/**
 * Traditional characters in a text that is written in simplified ones. A text written in traditional characters
 * throughout is nobody's mistake, and a name in the library is written as its owner writes it.
 */
export function mixedScriptFindings(view: PartView, library: Library): Finding[] {
  const { text } = view;
  const strange: { start: number; end: number }[] = [];
  let own = 0;
  let other = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isSimplified(character)) own++;
    if (!isTraditional(character)) continue;
    other++;
    const last = strange.at(-1);
    if (last?.end === at) last.end++;
    else strange.push({ start: at, end: at + 1 });
  }
  if (own < TELLS_THE_SCRIPT || own <= other || strange.length === 0) return [];
  const named = nameStretches(text, library);
  return strange
    .filter(({ start, end }) => !named.some((name) => start >= name.start && end <= name.end))
    .map(({ start, end }) => {
      const words = text.slice(start, end);
      const plain = inSimplified(words);
      return findingAt(
        FORM_RULES.mixed_scripts,
        { part: view.part, text, start, end },
        {
          message: `「${words}」是繁体，别处都是简体。`,
          suggestion: suggest('say_instead', { words: plain }),
          replacement: plain,
        },
      );
    });
}

function nameStretches(text: string, library: Library): { start: number; end: number }[] {
  const names = [
    library.brand.name,
    ...[...library.products.values()].map(({ name }) => name),
    ...[...library.personas.values()].map(({ name }) => name),
    ...[...library.cases.values()].map(({ alias }) => alias),
  ].filter((name) => [...name].some(isTraditional));
  return names.flatMap((name) => {
    const found = [];
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
      found.push({ start: at, end: at + name.length });
    return found;
  });
}
