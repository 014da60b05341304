import { collect } from '../../kernel/index.js';
import type { Body } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt, firstLine, type Place } from '../finding.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import { suggest } from '../suggestions.js';
import { VOICE_RULES } from './rules.js';
import { voiceOf } from './voice-score.js';
import { forbiddenClaims, lexiconWords, tabooWords, type WordList } from './word-list.js';
import { matchesOf } from '../text/matches.js';

function listedIn(view: PartView, { byForm, pattern }: WordList): Finding[] {
  if (pattern === null) return [];
  return collect(matchesOf(view.dense.text, pattern), (match) => {
    const listed = byForm.get(match[0]);
    if (listed === undefined) return [];
    return [
      findingAt(VOICE_RULES[listed.rule], view.place(view.dense, match.index, match.index + match[0].length), {
        message: `「${listed.word}」${VOICE_RULES[listed.rule].name}${listed.reason === undefined ? '' : `：${listed.reason}`}`,
        suggestion: listed.instead === undefined ? 'say_otherwise' : suggest('say_instead', { words: listed.instead }),
        replacement: listed.instead,
      }),
    ];
  });
}

/** A text that has one thing must have another: said anywhere in the draft, it is said. */
function unsaid({ library }: CheckContext, views: readonly PartView[]): Finding[] {
  return collect(
    collect([...library.lexicons.values()], (lexicon) => lexicon.must_say),
    ({ when, say, reason }) => {
      const place: Place | undefined = views.map((view) => view.find(when)[0]).find((found) => found !== undefined);
      if (place === undefined || say.some((words) => views.some((view) => view.find(words).length > 0))) return [];
      return [
        findingAt(VOICE_RULES.must_say, place, {
          message: `说到「${when}」要一起说${say.map((words) => `「${words}」`).join('或')}：${reason}`,
          suggestion: suggest('add_words', { words: say[0] ?? '' }),
        }),
      ];
    },
  );
}

function strangeness(body: Body, context: CheckContext, [first]: readonly PartView[]): Finding[] {
  const voice = voiceOf(body, context);
  if (voice === null || first === undefined || voice.sounds !== 'unlike') return [];
  return [
    findingAt(VOICE_RULES.off_voice, firstLine(first), {
      message: `整篇不太像${voice.persona}说的（${voice.score} 分，满分 100）。`,
      suggestion: voice.phrases.length === 0 ? 'like_samples' : voice.phrases,
    }),
  ];
}

/** Whether the draft speaks as this persona and this brand do: their words, and the persona's manner. */
export const voice: Check = {
  id: 'voice',
  name: '语言',
  rules: Object.values(VOICE_RULES),
  run: (body, context) => {
    const { library, personaId, productIds } = context;
    const views = viewsOf(body);
    const persona = library.personas.get(personaId ?? '');
    const lists = [
      ...(persona === undefined ? [] : [tabooWords(persona)]),
      lexiconWords(library),
      ...collect(productIds, (id) => {
        const product = library.products.get(id);
        return product === undefined ? [] : [forbiddenClaims(product)];
      }),
    ];
    return [
      ...collect(views, (view) => collect(lists, (list) => listedIn(view, list))),
      ...unsaid(context, views),
      ...strangeness(body, context, views),
    ];
  },
};
