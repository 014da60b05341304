import { beginningOf, type Habits } from './habits.js';
import type { Apart } from './likeness.js';
import type { MannerId } from './manner.js';
import { type Suggestion, type SuggestionCode, suggest } from '../suggestions.js';

/** What to do about a figure, and of which matter it is: two figures of one matter ask for one thing. */
interface Advice {
  readonly about: string;
  readonly less: Advised;
  readonly more: Advised;
}
type Advised = (measure: Measure, habits: Habits) => Suggestion | null;
interface Measure {
  readonly here: number;
  readonly usual: number;
}

/** Characters of a breath or a line, which are measured as logarithms. */
const characters = (value: number): number => Math.max(1, Math.round(Math.exp(value) - 1));
const say = (code: SuggestionCode) => () => suggest(code);
const none = () => null;
const advice = (about: string, less: Advised, more: Advised): Advice => ({ about, less, more });
/** Said unless the record forbids it. */
const unless =
  (forbidden: string, code: SuggestionCode): Advised =>
  (_, { dont }) =>
    dont.includes(forbidden) ? null : suggest(code);

const measured =
  (code: SuggestionCode): Advised =>
  ({ here, usual }) =>
    suggest(code, { here: characters(here), usual: characters(usual) });

// prettier-ignore
const FIGURE_ADVICE: Readonly<Partial<Record<MannerId, Advice>>> = {
  breath: advice('breath', measured('breath_less'), measured('breath_more')),
  line: advice('line', measured('line_less'), measured('line_more')),
  line_breaks: advice('line', say('line_breaks_less'), say('line_breaks_more')),
  commas: advice('breath', say('commas_less'), say('commas_more')),
  full_stops: advice('stops', say('full_stops_less'), say('full_stops_more')),
  doubled_marks: advice('marks', say('doubled_marks_less'), none),
  exclamations: advice('marks', say('exclamations_less'), unless('感叹号', 'exclamations_more')),
  tildes: advice('marks', say('tildes_less'), unless('波浪', 'tildes_more')),
  pauses: advice('pauses', say('pauses_less'), say('pauses_more')),
  colons: advice('colons', say('colons_less'), say('colons_more')),
  brackets: advice('brackets', say('brackets_less'), unless('括号', 'brackets_more')),
  quotes: advice('quotes', say('quotes_less'), say('quotes_more')),
  spaces: advice('spaces', say('spaces_less'), say('spaces_more')),
  questions: advice('questions', say('questions_less'), unless('反问', 'questions_more')),
  emoji: advice('emoji', say('emoji_less'), (_, { emoji, dont }) => (emoji.length === 0 || dont.includes('不用表情') ? null : suggest('emoji_more', { emoji: emoji.join('') }))),
  tails: advice('tails', (_, { tails }) => suggest(tails.length === 0 ? 'no_tails' : 'tails_less'), (_, { tails }) => (tails.length === 0 ? null : suggest('tails_more', { words: tails.join('、') }))),
  self_name: advice('self', (_, { self }) => suggest('self_name_less', { self }), (_, { self }) => suggest('self_name_more', { self })),
  i: advice('self', (_, { self }) => (self === '我' ? suggest('i_less') : suggest('use_self_name', { self })), (_, { self }) => (self === '我' ? suggest('i_more') : null)),
  we: advice('we', say('we_less'), say('we_more')),
  you: advice('you', say('you_less'), say('you_more')),
  you_polite: advice('you', say('you_polite_less'), say('you_polite_more')),
  crowd: advice('crowd', say('crowd_less'), say('crowd_more')),
  spoken: advice('spoken', say('spoken_less'), say('spoken_more')),
  rising: advice('spoken', say('rising_less'), say('rising_more')),
};

/** What comes too often is a habit of several small words; one of them is nothing a writer could act on. */
const HABITS_OF_WORDS: readonly (readonly [words: readonly string[], advice: SuggestionCode])[] = [
  [['很', '真', '太'], 'fewer_degrees'],
  [['请', '便'], 'less_courtesy'],
  [['因为', '其实'], 'less_arguing'],
  [['不', '没', '没有'], 'fewer_denials'],
  [['就', '也', '都', '还', '才', '又'], 'fewer_small_words'],
];
const WORD_ADVICE: ReadonlyMap<string, SuggestionCode> = new Map(
  HABITS_OF_WORDS.flatMap(([words, code]) => words.map((word) => [`word_${word}`, code] as const)),
);

/** At most so many things to do at once; more is not read. */
const AT_ONCE = 3;
/** A turn of phrase is for a text that has room for one. */
const ROOM = 40;

/**
 * What a writer can do about a text that sounds like somebody else, the most telling first: habits of this
 * persona, never a single small word.
 * @param text the words of the draft; where figures leave room, how this persona begins and what it says anyway is advised
 */
export function adviceFor(against: readonly Apart[], habits: Habits, text = ''): Suggestion[] {
  const given = new Map<string, Suggestion>();
  for (const { figure, here, usual } of against) {
    const words = WORD_ADVICE.get(figure);
    const told = FIGURE_ADVICE[figure];
    const about = told?.about ?? words ?? '';
    if (given.has(about)) continue;
    // That a small word is missing is nothing a writer can act on.
    const advised =
      told === undefined
        ? here > usual
          ? words && suggest(words)
          : undefined
        : told[here > usual ? 'less' : 'more']({ here, usual }, habits);
    if (advised) given.set(about, advised);
  }
  return [...given.values(), ...fromTheRecord(habits, text)].slice(0, AT_ONCE);
}

function fromTheRecord({ beginning, catchphrases, self }: Habits, text: string): Suggestion[] {
  if (text === '') return [];
  const begins = beginning !== undefined && beginningOf(text, self) !== beginning.kind;
  const [phrase] = catchphrases;
  const speaks = phrase === undefined || text.length < ROOM || catchphrases.some((words) => text.includes(words));
  return [
    ...(begins ? [suggest(`begin_${beginning.kind}`, { example: beginning.example })] : []),
    ...(speaks ? [] : [suggest('catchphrase', { words: catchphrases.slice(0, 2).join('、') })]),
  ];
}
