import { Command } from 'commander';
import { DraftAsk } from '../drafting/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS, type Goal, type TouchpointId } from '../library/index.js';
import { invalidRequest } from '../platform/http/index.js';
import { day, listOf, oneOf, wholeNumber } from './arguments.js';
import { draftAndWait } from './draft-and-wait.js';
import { actorOf, inHouse } from './house.js';
import { table } from './output.js';
import type { Surroundings } from './surroundings.js';

interface Options {
  readonly workspace: string;
  readonly as?: string;
  readonly goal: Goal;
  readonly segments: string[];
  readonly touchpoints: TouchpointId[];
  readonly category: string;
  readonly count: number;
  readonly brief: string;
  readonly persona?: string;
  readonly products?: string[];
  readonly cases?: string[];
  readonly writer: string;
  readonly on?: string;
}

export const draftCommand = (around: Surroundings): Command =>
  new Command('draft')
    .description('request drafts and wait for them')
    .requiredOption('--workspace <slug>', 'workspace')
    .requiredOption('--goal <goal>', `why: ${GOALS.join(', ')}`, oneOf(GOALS))
    .requiredOption('--segments <list>', 'who: slugs of segments', listOf())
    .option('--touchpoints <list>', `where: ${TOUCHPOINT_IDS.join(', ')}`, listOf(TOUCHPOINT_IDS), [
      'moments',
    ] as TouchpointId[])
    .option('--category <category>', `${CATEGORIES.join(', ')} or mix`, oneOf([...CATEGORIES, 'mix']), 'mix')
    .option('--count <n>', 'pieces for each segment at each touchpoint', wholeNumber(1, 100), 1)
    .option('--brief <text>', 'what matters, in words', '')
    .option('--persona <slug>', 'who speaks; chosen when left out')
    .option('--products <list>', 'slugs of products; chosen when left out', listOf())
    .option('--cases <list>', 'slugs of cases; chosen when left out', listOf())
    .option('--writer <writer>', 'auto, template or llm', oneOf(['auto', 'template', 'llm']), 'auto')
    .option('--on <day>', 'day it is meant for', day)
    .option('--as <email>', 'who asks')
    .addHelpText(
      'after',
      '\nExample:\n  yuanding draft --workspace beauty --goal build_trust --segments office-worker --touchpoints moments,group --count 3',
    )
    .action((options: Options) =>
      inHouse(around.config(), async (house) => {
        const { workspace, as: email, on: publishOn, ...ask } = options;
        const parsed = DraftAsk.safeParse({ ...ask, ...(publishOn === undefined ? {} : { publishOn }) });
        if (!parsed.success) throw invalidRequest(parsed.error.issues);
        const actor = await actorOf(house, workspace, 'drafts.write', email);
        const items = await draftAndWait(house, actor, parsed.data, around.output());
        around.output().result({ items }, () =>
          table(
            ['#', 'segment', 'touchpoint', 'category', 'state', 'draft, or why not'],
            items.map((item) => [
              String(item.ordinal + 1),
              item.segment,
              item.touchpoint,
              item.category,
              item.state,
              item.draftId ?? item.error?.message ?? item.missing?.question ?? '',
            ]),
          ),
        );
      }),
    );
