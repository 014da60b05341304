import type { Persona } from '../../library/light.js';
import { TAIL } from './manner.js';

/** What a persona's samples show that a writer can copy: words, signs and ways to begin. */
export interface Habits {
  readonly self: string;
  /** What sentences end with, the commonest first. */
  readonly tails: readonly string[];
  readonly emoji: readonly string[];
  readonly catchphrases: readonly string[];
  /** How it mostly begins, with a beginning of its own; absent where it begins now so, now so. */
  readonly beginning?: { readonly kind: BeginningId; readonly example: string };
  /** What the record says it does not do. */
  readonly dont: string;
}

const TIME =
  /^(?:[昨今前]|上?周|星期|早|中午|下午|傍晚|晚上|夜里|凌晨|[一二三四五六七八九十\d]{1,3}\s?[点月号年]|刚|门口|院|店|楼|路|屋)/u;
/** Ways to begin, the most telling first. */
const BEGINNINGS = {
  quote: /^[“「]/u,
  call: /^(?:来啦|大家|各位|欢迎|[早午晚]上?好|中午好|hi|hello|姐妹|家人们|朋友们|老铁|亲爱的|\S{1,4}(?:你好|好呀))/iu,
  question: /^[^。！!\n]{2,36}[？?]/u,
  time: TIME,
} as const;
export type BeginningId = keyof typeof BEGINNINGS | 'self';
/** So many of the samples make a habit. */
const HABIT = 0.5;
const SAMPLES_LEAST = 3;
const SHOWN = 3;
const EXAMPLE = 14;

export function beginningOf(text: string, self: string): BeginningId | null {
  const start = text.trimStart();
  if (self.length > 1 && start.slice(0, self.length + 4).includes(self)) return 'self';
  return (Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[]).find((id) => BEGINNINGS[id].test(start)) ?? null;
}

/** The commonest first. */
function ranked(all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([one]) => one);
}

function mostlyBegins(texts: readonly string[], self: string): Habits['beginning'] {
  const kinds = texts.map((text) => beginningOf(text, self));
  const [kind] = ranked(kinds.filter((one) => one !== null)) as BeginningId[];
  if (kind === undefined || texts.length < SAMPLES_LEAST) return undefined;
  if (kinds.filter((one) => one === kind).length < texts.length * HABIT) return undefined;
  const first = texts[kinds.indexOf(kind)]?.trim().split(/[，。！？\n]/u)[0] ?? '';
  return { kind, example: [...first].slice(0, EXAMPLE).join('') };
}

const HABITS = new WeakMap<Persona, Habits>();
export function habitsOf(persona: Persona): Habits {
  const known = HABITS.get(persona);
  if (known) return known;
  const { voice } = persona;
  const texts = persona.samples.map(({ text }) => text);
  const beginning = mostlyBegins(texts, voice.self);
  const habits: Habits = {
    self: voice.self,
    tails: ranked(texts.flatMap((text) => text.match(TAIL) ?? []).map((tail) => [...tail].at(-1) ?? '')).slice(
      0,
      SHOWN,
    ),
    emoji: ranked(texts.flatMap((text) => text.match(/\p{Extended_Pictographic}/gu) ?? [])).slice(0, SHOWN),
    catchphrases: voice.catchphrases,
    dont: voice.dont.join('\n'),
    ...(beginning === undefined ? {} : { beginning }),
  };
  HABITS.set(persona, habits);
  return habits;
}
