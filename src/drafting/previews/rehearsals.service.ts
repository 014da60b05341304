import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Result } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { DraftContext, MissingMaterial } from '../context/index.js';
import { WritingLibraries } from '../learning/writing-libraries.service.js';
import { chooseAhead, contextOf, type ChosenItem } from '../requests/choose-ahead.js';
import type { DraftAsk } from '../requests/draft-ask.js';
import { ItemDispatch } from '../requests/item-dispatch.service.js';
import { unknownName } from '../requests/named-records.js';
import { itemSeed, plannedItems } from '../requests/planned-items.js';
import { RequestDays } from '../requests/request-days.service.js';
import { assertAccount, usedBefore } from '../requests/requests.queries.js';

/** Chance stands still here, so that the same question shows the same; a request draws its own among equals. */
const SEED = 'preview';

/** What a request would write from, chosen by the rules that choose for it. */
export interface Rehearsal {
  /** Pieces of the whole request. */
  readonly total: number;
  /** The first of them, as many as were asked for. */
  readonly chosen: readonly ChosenItem[];
  contextOf(item: ChosenItem): Result<DraftContext, MissingMaterial>;
}

/** Plays a request through without keeping anything or calling a model. */
@Injectable()
export class Rehearsals {
  constructor(
    private readonly database: Database,
    private readonly libraries: WritingLibraries,
    private readonly dispatch: ItemDispatch,
    private readonly days: RequestDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError when the request names something that is not there or a day that is past, or a model where none is configured */
  async of(workspaceId: string, ask: DraftAsk, most = Number.POSITIVE_INFINITY): Promise<Rehearsal> {
    const day = await this.days.asked(workspaceId, ask.publishOn);
    const library = await this.libraries.of(workspaceId, day);
    const lost = unknownName(ask, library);
    if (lost !== null) throw lost;
    this.dispatch.assertWriter(ask);
    const { reader } = this.database;
    await assertAccount(reader, workspaceId, ask.account);
    const now = this.clock.now();
    const briefs = plannedItems(ask, day);
    const used = await usedBefore(reader, workspaceId, library, now, briefs);
    const chosen = chooseAhead(library, briefs.slice(0, most), used, (ordinal) => ({
      ...{ seed: itemSeed(SEED, ordinal), writer: ask.writer, askedBy: null },
    }));
    return {
      total: briefs.length,
      chosen,
      contextOf: ({ plan }) => contextOf(library, plan, []),
    };
  }
}
