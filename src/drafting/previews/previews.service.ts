import { Inject, Injectable } from '@nestjs/common';
import { codePoints, dayOf, type Clock, type Day } from '../../kernel/index.js';
import type { Library } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { DraftContext } from '../context/index.js';
import { WritingLibraries } from '../learning/writing-libraries.service.js';
import { chooseAhead, contextOf, type ChosenItem } from '../requests/choose-ahead.js';
import type { DraftAsk } from '../requests/draft-ask.js';
import { ItemDispatch } from '../requests/item-dispatch.service.js';
import { unknownName } from '../requests/named-records.js';
import { itemSeed, plannedItems } from '../requests/planned-items.js';
import { RecentTexts } from '../requests/recent-texts.service.js';
import { assertAccount, usedBefore } from '../requests/requests.queries.js';
import { Writers } from '../writers/writers.service.js';
import { toPreviewContext } from './preview-context.js';
import type { DraftPreview } from './previews.schema.js';

const SHOWN = 5;
/** Chance stands still here, so that the same question shows the same; a request draws its own among equals. */
const SEED = 'preview';

/** What a request would be written from, by the same rules that choose for it. Reads only, and calls no model. */
@Injectable()
export class Previews {
  constructor(
    private readonly database: Database,
    private readonly libraries: WritingLibraries,
    private readonly dispatch: ItemDispatch,
    private readonly texts: RecentTexts,
    private readonly writers: Writers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError when the request names something that is not there, or a model where none is configured */
  async of(workspaceId: string, ask: DraftAsk): Promise<DraftPreview> {
    const library = await this.libraries.of(workspaceId, ask.publishOn);
    const lost = unknownName(ask, library);
    if (lost !== null) throw lost;
    this.dispatch.assertWriter(ask.writer);
    const { reader } = this.database;
    await assertAccount(reader, workspaceId, ask.account);
    const now = this.clock.now();
    const briefs = plannedItems(ask, (ask.publishOn ?? dayOf(now, library.brand.time_zone)) as Day);
    const used = await usedBefore(reader, workspaceId, library, now);
    const chosen = chooseAhead(library, briefs.slice(0, SHOWN), used, (ordinal) => ({
      ...{ seed: itemSeed(SEED, ordinal), writer: ask.writer, askedBy: null },
    }));
    const lately = await this.texts.of(workspaceId);
    return {
      total: briefs.length,
      writer: this.writers.resolve(ask.writer),
      items: await Promise.all(
        chosen.map((one, ordinal) => {
          const texts = lately.near(one.plan.brief.segment);
          return this.item({ workspaceId, library, texts }, one, ordinal);
        }),
      ),
    };
  }

  private async item(
    { workspaceId, library, texts }: { workspaceId: string; library: Library; texts: readonly string[] },
    { plan, missing }: ChosenItem,
    ordinal: number,
  ): Promise<DraftPreview['items'][number]> {
    const { segment, touchpoint, goal, category, day: publishOn } = plan.brief;
    const head = { ordinal, segment, touchpoint, goal, category, publishOn };
    if (missing !== null) return { ...head, context: null, missing, characters: null };
    const context = contextOf(library, plan, texts);
    if (!context.ok) return { ...head, context: null, missing: context.error, characters: null };
    return {
      ...head,
      context: toPreviewContext(this.writers.told(plan.writer, context.value)),
      missing: null,
      characters: await this.characters(plan.writer, workspaceId, context.value),
    };
  }

  private async characters(
    writer: DraftAsk['writer'],
    workspaceId: string,
    context: DraftContext,
  ): Promise<number | null> {
    const prompt = await this.writers.promptFor(writer, workspaceId, context);
    return prompt === null ? null : prompt.messages.reduce((sum, { content }) => sum + codePoints(content), 0);
  }
}
