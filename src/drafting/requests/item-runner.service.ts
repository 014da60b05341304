import { setMaxListeners } from 'node:events';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { err, newId, type Result } from '../../kernel/index.js';
import { JobHandlers } from '../../platform/jobs/index.js';
import type { Body, Library } from '../../library/index.js';
import { because, nameIn, reason, type DraftContext, type Reason } from '../context/index.js';
import { judgingOf, type CheckedDraft } from '../drafts/check-draft.js';
import { reasonsThatStand } from '../drafts/reasons-that-stand.js';
import { WritingLibraries } from '../learning/writing-libraries.service.js';
import { Grounds } from '../seen/grounds.service.js';
import { unknownRecords } from '../writers/llm/parse-reply.js';
import { JobsPutOff } from '../writers/llm/jobs-put-off.service.js';
import { Writers } from '../writers/writers.service.js';
import type { NotWritten, WritingJob, Written } from '../writers/writer.js';
import { contextOf } from './choose-ahead.js';
import type { DraftItemEntity } from './draft-item.entity.js';
import { draftItem } from './drafting.jobs.js';
import { ItemClaims } from './item-claims.service.js';
import { ItemFeed } from './item-feed.service.js';
import { ItemOutcomes } from './item-outcomes.service.js';
import { beyond } from './beyond.js';
import { Pairs } from './pairs.service.js';
import { RecentTexts } from './recent-texts.service.js';

/** Taken up so often in one round without coming to an end, an item is given up: it may be what kills the worker. */
const CLAIMS_MAX = 6;

/** One item from claim to outcome: context → writer → checks → draft. */
@Injectable()
export class ItemRunner implements OnModuleInit {
  private readonly log = new Logger(ItemRunner.name);

  constructor(
    private readonly handlers: JobHandlers,
    private readonly grounds: Grounds,
    private readonly libraries: WritingLibraries,
    private readonly writers: Writers,
    private readonly claims: ItemClaims,
    private readonly outcomes: ItemOutcomes,
    private readonly feed: ItemFeed,
    private readonly texts: RecentTexts,
    private readonly pairs: Pairs,
    private readonly putOff: JobsPutOff,
  ) {}

  onModuleInit(): void {
    this.handlers.handle(draftItem, ({ workspaceId, itemId }, signal) => this.run(workspaceId, itemId, signal));
  }

  /** A job ends for an item that is put off, too: its place is for others. */
  async run(workspaceId: string, itemId: string, signal: AbortSignal): Promise<void> {
    const job = { workspaceId, id: itemId, type: draftItem, payload: { workspaceId, itemId } };
    await this.putOff.around(job, {
      costs: () => this.costs(workspaceId, itemId),
      work: () => this.take(workspaceId, itemId, signal),
    });
  }

  /** What templates write costs nothing, and waits for no money. */
  private async costs(workspaceId: string, itemId: string): Promise<boolean> {
    const writer = await this.claims.writerOf(workspaceId, itemId);
    return writer !== null && this.writers.resolve(writer) === 'llm';
  }

  /** Whether it was put off. */
  private async take(workspaceId: string, itemId: string, signal: AbortSignal): Promise<boolean> {
    if (await this.pairs.waits(workspaceId, itemId)) return false;
    const claim = signal.aborted ? null : await this.claims.claim(workspaceId, itemId);
    if (claim === null) return false;
    const { item, stop } = claim;
    const onStop = (): void => stop.abort();
    setMaxListeners(0, signal); // one for each item under way, all taken off again
    signal.addEventListener('abort', onStop, { once: true });
    let isPutOff = false;
    try {
      isPutOff = await this.work(item, stop.signal);
    } catch (error) {
      await this.unforeseen(item, error);
    } finally {
      signal.removeEventListener('abort', onStop);
      this.claims.forget(itemId);
    }
    if (!isPutOff) await this.pairs.ended(item);
    return isPutOff;
  }

  /** Whether it was put off. */
  private async work(item: DraftItemEntity, signal: AbortSignal): Promise<boolean> {
    const { workspaceId } = item;
    const ground = await this.grounds.ofItem(item);
    const library = await this.libraries.from(workspaceId, ground.library, item.plan.brief.day);
    const lately = await this.texts.of(workspaceId);
    const batch = (ground.batch ?? []).flatMap(({ text, gone }) => (gone === true ? [] : [text]));
    const chosen = contextOf(library, item.plan, batch);
    if (!chosen.ok) {
      await this.outcomes.lack(item, chosen.error);
      return false;
    }
    const context = this.writers.told(item.plan.writer, chosen.value);
    const draftId = newId<string>();
    const about = aboutOf(context, familyOf(item, draftId));
    const { judge, alike, version: versionOf } = judgingOf(about, ground);
    const first = item.plan.brief.ab?.arm === 'b' ? await this.pairs.first(item) : undefined;
    if (first === null) {
      await this.outcomes.fail(item, 'pair_without_a', WITHOUT_A);
      return false;
    }
    if (first !== undefined && unknownRecords(first.claims, chosen.value).length > 0) {
      await this.outcomes.fail(item, 'pair_without_a', A_TELLS_MORE);
      return false;
    }
    const of = first === undefined ? {} : { first };
    const written = await this.write(context, item, { signal, lately, judge, alike, ...of });
    if (!written.ok) {
      const { interrupted, putOff = false, code, message } = written.error;
      if (putOff) return this.outcomes.putOff(item);
      if (interrupted) await this.outcomes.release(item);
      else await this.outcomes.fail(item, code, message);
      return false;
    }
    const version = versionOf(written.value.body);
    if (written.value.writer === 'llm') lately.add(version.text);
    const text = { ...about, draftId, touchpoint: item.touchpoint, hash: version.hash, text: version.text };
    const announced = this.grounds.announce(item, text);
    let saved = false;
    try {
      const told = first === undefined ? context : flagged(context, first, version.body, nameIn(chosen.value));
      const used = { ...told, reasons: usedIn(told.reasons, written.value, ground.library) };
      saved = await this.outcomes.done(item, { id: draftId, family: about.family }, used, written.value, version);
    } finally {
      announced.settled(saved);
    }
    return false;
  }

  private write(
    context: DraftContext,
    item: DraftItemEntity,
    how: Pick<WritingJob, 'signal' | 'lately' | 'judge' | 'alike' | 'first'>,
  ): Promise<Result<Written, NotWritten>> {
    const { workspaceId, id: itemId, round, plan, claims } = item;
    if (claims > CLAIMS_MAX) return Promise.resolve(err(givenUp(claims)));
    return this.writers.write(plan.writer, context, {
      workspaceId,
      itemId,
      round,
      seed: plan.seed,
      resumed: claims > 1,
      onlooker: this.feed.onlooker(item.requestId, itemId),
      putsOff: true,
      ...how,
    });
  }

  /** Not a state of the item but a fault of ours: it is handed back and the queue tries again, a few times. */
  private async unforeseen(item: DraftItemEntity, error: unknown): Promise<void> {
    this.log.error(`Item ${item.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (item.claims >= CLAIMS_MAX) {
      await this.outcomes.fail(item, 'unexpected', givenUp(item.claims).message);
      return;
    }
    await this.outcomes.release(item);
    throw error;
  }
}

const WITHOUT_A = 'B is made from A, and A of this pair was not written. Retry A first, then B.';
const A_TELLS_MORE =
  'A rests on something that B may not tell: it may no longer be told, or it was not given to this pair. Take it out of A and retry B, or ask for a new pair.';

/** What was chosen and is in the text; a template is shown no pieces that worked. */
const usedIn = (reasons: readonly Reason[], { writer, body }: Written, library: Library): Reason[] =>
  reasonsThatStand(reasons, body, library).filter(
    ({ about }) => writer !== 'template' || (about !== 'exemplar' && about !== 'lesson'),
  );

/** B with what it changed beyond the one thing, so that nobody takes the pair for a clean comparison. */
function flagged(context: DraftContext, a: Body, b: Body, nameOf: (record: string) => string): DraftContext {
  const more = context.ab === null ? [] : beyond(context.ab.differ, a, b, nameOf);
  if (more.length === 0) return context;
  const told = reason('ab', BEYOND, because('beyond'), ...more, because('beyond_unclear'));
  return { ...context, reasons: [...context.reasons, told] };
}
const BEYOND = 'beyond';

const givenUp = (claims: number): NotWritten => ({
  code: 'unexpected',
  message: `It was taken up ${claims} times and never came to an end. Retry the item; if it fails again, report it with the item's id.`,
  detail: null,
  fallback: false,
  interrupted: false,
});

/** The two of a pair are alike on purpose; any other draft begins a family of its own. */
const familyOf = ({ requestId, ordinal, plan }: DraftItemEntity, draftId: string): string =>
  plan.brief.ab === undefined ? draftId : `${requestId}/${String(Math.floor(ordinal / 2))}`;

const aboutOf = (
  { segment, persona, product, goal, category, day }: DraftContext,
  family: string,
): CheckedDraft & { readonly family: string } => ({
  family,
  segment: segment.id,
  persona: persona.id,
  product: product?.id ?? null,
  goal,
  category,
  publishOn: day,
});
