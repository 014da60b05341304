import { Injectable } from '@nestjs/common';
import { codePoints } from '../../kernel/index.js';
import type { DraftContext } from '../context/index.js';
import type { ChosenItem } from '../requests/choose-ahead.js';
import type { DraftAsk } from '../requests/draft-ask.js';
import { Writers } from '../writers/writers.service.js';
import { toPreviewContext } from './preview-context.js';
import type { DraftPreview } from './previews.schema.js';
import { Rehearsals, type Rehearsal } from './rehearsals.service.js';

const SHOWN = 5;

/** What a request would be written from, by the same rules that choose for it. Reads only, and calls no model. */
@Injectable()
export class Previews {
  constructor(
    private readonly rehearsals: Rehearsals,
    private readonly writers: Writers,
  ) {}

  /** @throws AppError when the request names something that is not there, or a model where none is configured */
  async of(workspaceId: string, ask: DraftAsk): Promise<DraftPreview> {
    const rehearsal = await this.rehearsals.of(workspaceId, ask, SHOWN);
    return {
      total: rehearsal.total,
      writer: this.writers.resolve(ask.writer),
      items: await Promise.all(rehearsal.chosen.map((one, ordinal) => this.item(workspaceId, rehearsal, one, ordinal))),
    };
  }

  private async item(
    workspaceId: string,
    rehearsal: Rehearsal,
    chosen: ChosenItem,
    ordinal: number,
  ): Promise<DraftPreview['items'][number]> {
    const { plan, missing } = chosen;
    const { segment, touchpoint, goal, category, day: publishOn } = plan.brief;
    const head = { ordinal, segment, touchpoint, goal, category, publishOn };
    const nothing = { context: null, characters: null, behindA: null };
    if (missing !== null) return { ...head, ...nothing, missing };
    const context = rehearsal.contextOf(chosen);
    if (!context.ok) return { ...head, ...nothing, missing: context.error };
    return {
      ...head,
      context: toPreviewContext(this.writers.told(plan.writer, context.value)),
      missing: null,
      ...(await this.sent(plan.writer, workspaceId, context.value)),
    };
  }

  private async sent(
    writer: DraftAsk['writer'],
    workspaceId: string,
    context: DraftContext,
  ): Promise<Pick<DraftPreview['items'][number], 'characters' | 'behindA'>> {
    const would = await this.writers.wouldSend(writer, workspaceId, context);
    if (would === null) return { characters: null, behindA: null };
    const { prompt, behindA } = would;
    const texts = [...prompt.messages.map(({ content }) => content), behindA ?? ''];
    return { characters: texts.reduce((sum, text) => sum + codePoints(text), 0), behindA };
  }
}
