import { Command } from 'commander';
import { DraftViews, type VersionView } from '../drafting/index.js';
import { sendables } from '../library/index.js';
import {
  REVIEW_ACTIONS,
  REVIEW_STATES,
  ReviewQueue,
  ReviewReading,
  Reviews,
  type ReviewAction,
  type ReviewState,
} from '../review/index.js';
import { oneOf, wholeNumber } from './arguments.js';
import { actorOf, inHouse } from './house.js';
import { table } from './output.js';
import type { Surroundings } from './surroundings.js';

export const reviewCommand = (around: Surroundings): Command =>
  new Command('review')
    .description('drafts under review')
    .addCommand(
      new Command('list')
        .description('drafts in a state of review, longest waiting first')
        .requiredOption('--workspace <slug>', 'workspace')
        .option('--state <state>', REVIEW_STATES.join(', '), oneOf(REVIEW_STATES), 'in_review' as ReviewState)
        .option('--limit <n>', 'how many', wholeNumber(1, 200), 50)
        .action((options: { workspace: string; state: ReviewState; limit: number }) =>
          inHouse(around.config(), async (house) => {
            const actor = await actorOf(house, options.workspace, 'review.read');
            const { items } = await house.get(ReviewQueue).page(actor, { state: options.state, limit: options.limit });
            around.output().result({ items }, () =>
              table(
                ['draft', 'touchpoint', 'segment', 'stopped', 'begins'],
                items.map((item) => [
                  item.draftId,
                  item.touchpoint,
                  item.segment,
                  item.blocking ? 'yes' : '',
                  item.excerpt.replace(/\s+/g, ' ').slice(0, 40),
                ]),
              ),
            );
          }),
        ),
    )
    .addCommand(
      new Command('show')
        .description('a draft as it stands: its words, what they rest on, what the checks found')
        .argument('<draft>', 'id of a draft')
        .requiredOption('--workspace <slug>', 'workspace')
        .action((draft: string, options: { workspace: string }) =>
          inHouse(around.config(), async (house) => {
            const actor = await actorOf(house, options.workspace, 'review.read');
            const view = await house.get(DraftViews).one(actor.workspaceId, draft);
            const { state } = await house.get(ReviewReading).view(actor, draft);
            around.output().result({ ...view, state }, () => tellDraft(view.current, state));
          }),
        ),
    )
    .addCommand(
      new Command('move')
        .description(`${REVIEW_ACTIONS.join(', ')}: the same move on one or more drafts, as they stand now`)
        .argument('<action>', REVIEW_ACTIONS.join(', '), oneOf(REVIEW_ACTIONS))
        .argument('<drafts...>', 'ids of drafts')
        .requiredOption('--workspace <slug>', 'workspace')
        .requiredOption('--as <email>', 'who decides: with four eyes on, somebody who did not write it')
        .option('--reason <text>', 'needed to ask for changes and to reject')
        .addHelpText(
          'after',
          '\nExample:\n  yuanding review move approve 0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11 --workspace beauty --as reviewer@example.com',
        )
        .action((action: ReviewAction, drafts: string[], options: { workspace: string; as: string; reason?: string }) =>
          inHouse(around.config(), async (house) => {
            const actor = await actorOf(house, options.workspace, 'review.read', options.as);
            for (const draftId of drafts) {
              const { hash: seen, state: seenIn, approvals } = await house.get(ReviewReading).view(actor, draftId);
              const asSeen = { seen, seenIn, seenApprovals: approvals.given };
              await house.get(Reviews).move(actor, draftId, { action, ...asSeen, reason: options.reason ?? null });
              around.output().note(`${draftId}: ${action}`);
            }
            around.output().result({ action, drafts }, () => `${action}: ${drafts.length} draft(s).`);
          }),
        ),
    );

function tellDraft(version: VersionView, state: ReviewState): string {
  const words = sendables(version.body).map(({ label, text }) => `【${label}】\n${text}`);
  const rests = version.body.claims.map(
    ({ quote, factId, caseId, offerId, materialId }) =>
      `  “${quote}” ← ${factId ?? caseId ?? offerId ?? materialId ?? ''}`,
  );
  const found = version.findings.map(
    ({ severity, rule, span, message }) => `  ${severity} ${rule} “${span}”: ${message}`,
  );
  return [
    `${state} · version ${version.number} · written by ${version.writer}`,
    ...words,
    ...(rests.length === 0 ? [] : ['Rests on:', ...rests]),
    found.length === 0 ? 'The checks found nothing.' : 'The checks found:',
    ...found,
  ].join('\n');
}
