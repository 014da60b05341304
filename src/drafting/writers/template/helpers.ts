import type Handlebars from 'handlebars';
import { isPlaceholder } from '../../../library/index.js';
import { clausesWithin, ended, type Cited } from './cited.js';
import type { Collector } from './collector.js';
import { type Part, PLAIN_PARTS } from './parts.js';
import { tidy } from './tidy.js';

type Options = Handlebars.HelperOptions;

/** The collector of this rendering travels as Handlebars data, out of reach of the texts. */
const collectorOf = (options: Options): Collector => (options.data as { collector: Collector }).collector;

const EMOJI_PER_PART = 1;

function collect(options: Options, context: unknown, make: (text: string) => Part): string {
  const collector = collectorOf(options);
  collector.emojiLeft = EMOJI_PER_PART;
  const text = tidy(options.fn(context));
  collector.emojiLeft = 0;
  if (text.length > 0) collector.parts.push(make(text));
  return '';
}

/** One of so many by chance, and none twice at one place before all were said. */
function pick(
  collector: Collector,
  { loc }: Options & { loc?: { source?: string; start: object } },
  count: number,
): number {
  const place = JSON.stringify([loc?.source, loc?.start, count]);
  const taken = collector.taken.get(place) ?? new Set<number>();
  if (taken.size >= count) taken.clear();
  const left = Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index));
  const picked = left[Math.floor(collector.random() * left.length)] ?? 0;
  collector.taken.set(place, taken.add(picked));
  return picked;
}

/** Blocks of long bodies that carry nothing but their words. */
const plainBlocks = Object.fromEntries(
  PLAIN_PARTS.map((kind) => [
    kind,
    function (this: unknown, options: Options) {
      return collect(options, this, (text) => ({ kind, text }));
    },
  ]),
);

/** What frameworks are written with. Blocks that name a part collect it; nothing outside of them is said. */
export const HELPERS: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  text(this: unknown, options: Options) {
    return collect(options, this, (text) => ({ kind: 'text', text }));
  },
  comment(this: unknown, options: Options) {
    return collect(options, this, (text) => ({ kind: 'comment', text }));
  },
  action(this: unknown, options: Options) {
    return collect(options, this, (text) => ({ kind: 'action', text }));
  },
  /** What the words say is sent along is left to a person to add, as a brief. */
  say(this: unknown, ...given: unknown[]) {
    const options = given.at(-1) as Options;
    const [encloses] = given.slice(0, -1) as (string | null)[];
    return collect(options, this, (text) => ({ kind: 'say', text, encloses: encloses ?? null }));
  },
  later(this: unknown, hours: number, options: Options) {
    return collect(options, this, (text) => ({ kind: 'later', text, hours }));
  },
  reply(this: unknown, when: string, options: Options) {
    return collect(options, this, (text) => ({ kind: 'reply', text, when }));
  },
  /** A reply to something the scripts have not answered. */
  fallback(this: unknown, when: string, options: Options) {
    const answered = collectorOf(options).parts.some((part) => part.kind === 'reply' && part.when === when);
    return answered ? '' : collect(options, this, (text) => ({ kind: 'reply', text, when }));
  },
  host(this: unknown, minutes: number, options: Options) {
    return collect(options, this, (text) => ({ kind: 'host', text, minutes }));
  },
  assistant(this: unknown, minutes: number, options: Options) {
    return collect(options, this, (text) => ({ kind: 'assistant', text, minutes }));
  },
  invite(this: unknown, koc: string, wait: number, options: Options) {
    return collect(options, this, (text) => ({ kind: 'invite', text, koc, wait }));
  },
  question(this: unknown, options: Options) {
    return collect(options, this, (text) => ({ kind: 'question', text }));
  },
  option(this: unknown, options: Options) {
    return collect(options, this, (text) => ({ kind: 'option', text }));
  },

  ...plainBlocks,
  segment(this: unknown, minute: number, options: Options) {
    return collect(options, this, (text) => ({ kind: 'segment', text, minute }));
  },
  shot(this: unknown, seconds: number, options: Options) {
    return collect(options, this, (text) => ({ kind: 'shot', text, seconds }));
  },

  /** One of its `or`s, by chance; `or "plain"` and `or "warm"` count only for a persona of that register. */
  any(this: unknown, options: Options) {
    const collector = collectorOf(options);
    const outer = collector.choice;
    const counting = { counting: true, seen: 0, picked: -1 };
    collector.choice = counting;
    options.fn(this);
    collector.choice = { counting: false, seen: 0, picked: pick(collector, options, counting.seen) };
    const text = options.fn(this).trim();
    collector.choice = outer;
    return text;
  },
  or(this: unknown, ...given: unknown[]) {
    const options = given.at(-1) as Options;
    const collector = collectorOf(options);
    const choice = collector.choice;
    const [register] = given.slice(0, -1);
    if (choice === null) throw new Error('{{#or}} stands outside of {{#any}}');
    if (register !== undefined && register !== collector.marks.register) return '';
    const index = choice.seen;
    choice.seen += 1;
    if (choice.counting || index !== choice.picked) return '';
    collector.choice = null;
    const text = options.fn(this).trim();
    collector.choice = choice;
    return text;
  },

  /** Library words, with the record they rest on noted as a claim. */
  claim(words: Cited, options: Options) {
    collectorOf(options).claims.push(...words.claims);
    return words.text;
  },
  /** As `claim`, with the end of a sentence where the words have none. */
  claimed(words: Cited, options: Options) {
    collectorOf(options).claims.push(...words.claims);
    return ended(words.text);
  },
  /** As many clauses from the start as fit into so many characters; the first one always. */
  within: (text: string, limit: number) => clausesWithin(text, limit),
  /** A personal placeholder, left for the hand-over to fill. */
  slot(name: string) {
    if (!isPlaceholder(name)) throw new Error(`{{slot}}: ${name} is no placeholder`);
    return `{{${name}}}`;
  },
  nick: () => '{{customer.nickname}}',
  self: (options: Options) => collectorOf(options).marks.self,
  soft: (options: Options) => collectorOf(options).marks.soft,
  ha: (options: Options) => collectorOf(options).marks.ha,
  /** One of the persona's own emoji, at most one a part; nothing for a persona without. */
  emoji(options: Options) {
    const collector = collectorOf(options);
    const { emoji } = collector.marks;
    if (emoji.length === 0 || collector.emojiLeft < 1) return '';
    collector.emojiLeft -= 1;
    return emoji[Math.floor(collector.random() * emoji.length)] ?? '';
  },
};
