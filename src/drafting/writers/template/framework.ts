import { z } from 'zod';
import {
  CATEGORIES,
  GOALS,
  TOUCHPOINT_IDS,
  type Category,
  type Goal,
  type TouchpointId,
} from '../../../library/index.js';
import { frontMatter } from '../../prompts/front-matter.js';
import { templateEngine, type Render } from '../../prompts/handlebars.js';
import { HELPERS } from './helpers.js';

/** prompts/template/**.hbs by path below that folder without ending; a file name that starts with `_` is a partial. */
export type FrameworkSources = Readonly<Record<string, string>>;

/** A way to build a piece: what it serves, what it cannot do without, and its text. */
export interface Framework {
  readonly id: string;
  readonly touchpoint: TouchpointId;
  readonly goals: readonly Goal[];
  readonly categories: readonly Category[];
  /** Dotted names in the view that must hold something. */
  readonly needs: readonly string[];
  /** What it cannot do without in one of its categories: a lesson that only asks teaches nothing, a talk may. */
  readonly needsIn: Readonly<Partial<Record<Category, readonly string[]>>>;
  readonly render: Render;
}

const Head = z.strictObject({
  name: z.string().min(1),
  goals: z.union([z.literal('all'), z.array(z.enum(GOALS)).min(1)]),
  categories: z.array(z.enum(CATEGORIES)).min(1),
  needs: z.array(z.string()).default([]),
  needs_in: z.partialRecord(z.enum(CATEGORIES), z.array(z.string()).min(1)).default({}),
});

/** Reads and compiles all frameworks; a fault in one names its file. */
export function loadFrameworks(sources: FrameworkSources): readonly Framework[] {
  const nameOf = (path: string): string => path.split('/').at(-1) ?? path;
  const isPartial = (path: string): boolean => nameOf(path).startsWith('_');
  const partials = Object.fromEntries(
    Object.entries(sources)
      .filter(([path]) => isPartial(path))
      .map(([path, source]) => [nameOf(path), source]),
  );
  const compile = templateEngine(HELPERS, partials, { keepLines: true });
  return Object.entries(sources)
    .filter(([path]) => !isPartial(path))
    .map(([path, source]) => {
      const touchpoint = z.enum(TOUCHPOINT_IDS).parse(path.split('/')[0]);
      const { head, text } = frontMatter(`prompts/template/${path}.hbs`, source, Head);
      return {
        id: path,
        touchpoint,
        goals: head.goals === 'all' ? GOALS : head.goals,
        categories: head.categories,
        needs: head.needs,
        needsIn: head.needs_in,
        render: compile(text, path),
      };
    });
}

export const serves = (framework: Framework, touchpoint: TouchpointId, goal: Goal, category: Category): boolean =>
  framework.touchpoint === touchpoint && framework.goals.includes(goal) && framework.categories.includes(category);

/** What a framework needs for a category and the view has not. */
export function lacks({ needs, needsIn }: Framework, view: object, category: Category): string[] {
  return [...needs, ...(needsIn[category] ?? [])].filter((name) => {
    const found = name
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], view);
    return (
      found === null ||
      found === undefined ||
      found === false ||
      found === '' ||
      (Array.isArray(found) && found.length === 0)
    );
  });
}
