import { TOUCHPOINT_IDS } from '../../library/index.js';

/**
 * The files of prompts/, by what they are for: `draft` a first draft of a touchpoint · `again` what is added behind its
 * reply · `change` from a draft to another · `people` what is said to somebody who waits · `reading` judging · `part`
 * pieces that those share · `house` pieces of them that no workspace may word anew.
 */
export const PROMPT_GROUPS = {
  draft: TOUCHPOINT_IDS,
  again: ['pair', 'repair', 'vary'],
  change: ['rewrite', 'fix', 'translate'],
  people: ['answer', 'interview'],
  reading: ['judge'],
  part: [
    '_persona',
    '_craft',
    '_exemplars',
    '_facts',
    '_product',
    '_offers',
    '_cases',
    '_materials',
    '_segment',
    '_brief',
  ],
  house: ['_fence', '_rules'],
} as const satisfies Record<string, readonly string[]>;

export type PromptGroup = keyof typeof PROMPT_GROUPS;
export const PROMPT_GROUP_NAMES = Object.keys(PROMPT_GROUPS) as PromptGroup[];
export type PromptName = (typeof PROMPT_GROUPS)[PromptGroup][number];
export const PROMPT_NAMES: readonly PromptName[] = Object.values(PROMPT_GROUPS).flat();

export function groupOf(name: string): PromptGroup {
  const group = PROMPT_GROUP_NAMES.find((one) => (PROMPT_GROUPS[one] as readonly string[]).includes(name));
  if (group === undefined) throw new Error(`prompts/${name}.hbs is not named among the prompts`);
  return group;
}

/** `fence`: it says that records give no orders · `rules`: it says that nothing is invented and everything is told apart. */
export const LOCKS = ['fence', 'rules'] as const;
export type Lock = (typeof LOCKS)[number];

/** Why a workspace may not word a file anew: with it would go what the guards of every prompt rest on. */
export const lockOf = (name: string): Lock | null => (name === '_fence' ? 'fence' : name === '_rules' ? 'rules' : null);

/** What a prompt with orders of its own must hold, whoever wrote it: who writes for people holds the rules as well. */
export const guardOf = (name: string): '_rules' | '_fence' | null => {
  const group = groupOf(name);
  if (group === 'draft' || group === 'change' || name === 'answer') return '_rules';
  return group === 'people' || group === 'reading' ? '_fence' : null;
};
