import { CATEGORIES, type Category, type Library, type Persona } from '../../library/index.js';
import { whyAsked, whyWords } from './question-words.js';
import { QUESTIONS, type QuestionScene, type QuestionTemplate } from './questions.js';
import type { PersonaNeed } from './week-needs.js';

/** A minute each: more than five are put off, fewer than three do not carry a week. */
export const FEWEST = 3;
export const MOST = 5;

export interface AskedQuestion {
  /** Id of its template. */
  readonly template: string;
  readonly category: Category;
  readonly scene: QuestionScene;
  readonly text: string;
  /** Why it is asked, in Chinese. */
  readonly why: string;
}

/** More than any need: whatever is missing is asked for once before anything is asked for twice. */
const MANY = 10_000;

/**
 * How many questions of each category: one of each that is missing, then as the needs stand to one another, at most one
 * more than is missing, the rest about life. Where nothing is missing they are about life and talk.
 */
export function questionsPerCategory(need: PersonaNeed): ReadonlyMap<Category, number> {
  const total = Math.min(MOST, Math.max(FEWEST, need.missing));
  const asked = new Map<Category, number>();
  const lack = (category: Category): number => need.items.find((item) => item.category === category)?.missing ?? 0;
  const weight = (category: Category): number => {
    const already = asked.get(category) ?? 0;
    return already === 0 ? lack(category) * MANY : lack(category) / (already + 1);
  };
  for (let n = 0; n < total; n += 1) {
    const [next = 'life'] = CATEGORIES.filter(
      (category) => lack(category) > 0 && (asked.get(category) ?? 0) < lack(category) + 1,
    ).sort((one, other) => weight(other) - weight(one));
    const category = need.missing === 0 && n === total - 1 ? 'interaction' : next;
    asked.set(category, (asked.get(category) ?? 0) + 1);
  }
  return asked;
}

/**
 * The questions of one interview, in the persona's own places and about their own people and products.
 * @param before ids of templates that this persona was asked, newest first: the longest unasked come first
 * @param random numbers in [0, 1); the same stream gives the same questions
 */
export function chooseQuestions(
  library: Library,
  need: PersonaNeed,
  before: readonly string[],
  random: () => number,
): AskedQuestion[] {
  const setting = settingOf(library, need.persona);
  const chosen: AskedQuestion[] = [];
  const scenes = new Set<QuestionScene>();
  for (const [category, count] of questionsPerCategory(need)) {
    const askable = QUESTIONS.filter(
      (question) =>
        question.category === category &&
        question.not?.includes(library.brand.industry) !== true &&
        gapsOf(question.text).every((gap) => setting[gap].length > 0),
    );
    const why = whyWords(whyAsked(need.items, category), category);
    for (let n = 0; n < count; n += 1) {
      const left = askable.filter(({ id }) => chosen.every(({ template }) => template !== id));
      const [next] = left
        .map((question) => ({ question, rank: rankOf(question, before, scenes) + random() }))
        .sort((one, other) => one.rank - other.rank);
      if (next === undefined) break;
      scenes.add(next.question.scene);
      const { id: template, scene, text } = next.question;
      chosen.push({ template, category, scene, text: filled(text, setting, random), why });
    }
  }
  return chosen;
}

/** Asked lately comes last; a scene that stands in the interview already comes after one that does not. */
const rankOf = (
  { id, scene }: QuestionTemplate,
  before: readonly string[],
  scenes: ReadonlySet<QuestionScene>,
): number => {
  const at = before.indexOf(id);
  return (at < 0 ? 0 : 1_000 - at * 10) + (scenes.has(scene) ? 5 : 0);
};

const GAPS = ['place', 'product', 'pain', 'people', 'word'] as const;
type Gap = (typeof GAPS)[number];
type Setting = Readonly<Record<Gap, readonly string[]>>;

const gapsOf = (text: string): Gap[] => GAPS.filter((gap) => text.includes(`{${gap}}`));

const RECENT = 6;
/** A clause that can stand within a question. */
const SHORT = 16;

/** Where this persona works and lives, whom they serve and with what. */
function settingOf(library: Library, persona: Persona): Setting {
  const serves = persona.serves.length === 0 ? [...library.segments.keys()] : persona.serves;
  const segments = serves.flatMap((slug) => library.segments.get(slug) ?? []);
  const places = [...library.materials.values()]
    .filter((material) => material.persona === persona.id)
    .sort((one, other) => (one.happened_on < other.happened_on ? 1 : -1))
    .flatMap(({ where }) => where ?? []);
  const products = [...library.products.values()].filter(
    ({ suits }) => suits.length === 0 || suits.some((slug) => serves.includes(slug)),
  );
  return {
    place: short(places).slice(0, RECENT),
    product: short(products.map(({ name }) => name)),
    pain: short(segments.flatMap(({ pains }) => pains)),
    people: short(segments.map(({ name }) => name)),
    word: short(segments.flatMap(({ words }) => words)),
  };
}

const short = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => [...text].length <= SHORT && !/[，。；\n]/u.test(text))),
];

const filled = (text: string, setting: Setting, random: () => number): string =>
  text.replace(/\{(\w+)\}/g, (_whole, gap: Gap) => {
    const choices = setting[gap];
    return choices[Math.floor(random() * choices.length)] ?? '';
  });
