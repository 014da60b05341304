import { Command } from 'commander';
import { AB_PARTS, DraftAsk, Estimates } from '../drafting/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS, type Goal, type TouchpointId } from '../library/index.js';
import { invalidRequest } from '../platform/http/index.js';
import { day, listOf, oneOf, wholeNumber } from './arguments.js';
import { draftAndWait } from './draft-and-wait.js';
import { tellEstimate } from './estimate-lines.js';
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
  readonly scene?: string;
  readonly hook?: string;
  readonly differ?: string;
  readonly offer?: string;
  readonly material?: string;
  readonly topic?: string;
  readonly group?: string;
  readonly stage?: string;
  readonly account?: string;
  readonly writer: string;
  readonly on?: string;
  readonly estimate?: boolean;
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
    .option('--offer <slug>', 'offer to name')
    .option('--material <slug>', 'what happened and is to be told')
    .option('--topic <slug>', 'topic to take up')
    .option('--group <slug>', 'group it is for')
    .option('--stage <slug>', 'stage its readers are in')
    .option('--account <slug>', 'account that will send it')
    .option('--scene <id>', 'when they will look: a scene that all the segments have; chosen when left out')
    .option('--hook <source/hook>', 'greet those who came for this hook; with --touchpoints private_chat only')
    .option(
      '--differ <part>',
      `write pairs, A and B, that differ in this one thing: ${AB_PARTS.join(', ')}`,
      oneOf(AB_PARTS),
    )
    .option('--writer <writer>', 'auto, template or llm', oneOf(['auto', 'template', 'llm']), 'auto')
    .option('--on <day>', 'day it is meant for', day)
    .option('--estimate', 'only say what it would take: tokens, money, time, and whether the budget will do')
    .option('--as <email>', 'who asks')
    .addHelpText(
      'after',
      '\nExamples:\n  yuanding draft --workspace beauty --goal build_trust --segments office-worker --touchpoints moments,group --count 3\n  yuanding draft --workspace beauty --goal build_trust --segments office-worker --scene lunch-break --differ opening\n  yuanding draft --workspace beauty --goal acquire --segments office-worker --touchpoints private_chat --hook notes/season-list',
    )
    .action((options: Options) =>
      inHouse(around.config(), async (house) => {
        const { workspace, as: email, on: publishOn, estimate, ...ask } = options;
        const parsed = DraftAsk.safeParse({ ...ask, ...(publishOn === undefined ? {} : { publishOn }) });
        if (!parsed.success) throw invalidRequest(parsed.error.issues);
        const actor = await actorOf(house, workspace, 'drafts.write', email);
        if (estimate) {
          tellEstimate(around.output(), await house.get(Estimates).of(actor.workspaceId, parsed.data));
          return;
        }
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
