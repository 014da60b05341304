import { Inject, Injectable } from '@nestjs/common';
import { codePoints, dayOf, type Clock } from '../../kernel/index.js';
import { Libraries, TOUCHPOINT_IDS, type TouchpointId } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { contextFor } from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import { PromptLabelEntity } from './prompt-label.entity.js';
import { PromptVersionEntity } from './prompt-version.entity.js';
import type { PromptPreview, PromptPreviewAsk, PromptView } from './prompt-versions.schema.js';
import { PromptVersions } from './prompt-versions.service.js';

/** Prompts as people look at them: what writes, what was written, what would be sent. */
@Injectable()
export class PromptViews {
  constructor(
    private readonly database: Database,
    private readonly libraries: Libraries,
    private readonly prompts: Prompts,
    private readonly versions: PromptVersions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(workspaceId: string): Promise<PromptView[]> {
    const [labels, rows] = await Promise.all([
      this.database.fresh.findBy(PromptLabelEntity, { workspaceId }),
      this.database.fresh.find(PromptVersionEntity, {
        select: { id: true, prompt: true, number: true, note: true, createdBy: true, createdAt: true },
        where: { workspaceId },
        order: { number: 'DESC' },
      }),
    ]);
    return TOUCHPOINT_IDS.map((prompt) => {
      const label = labels.find((one) => one.prompt === prompt);
      const own = rows.filter((one) => one.prompt === prompt);
      const fileSource = this.prompts.sources[prompt] ?? '';
      return {
        prompt,
        production: label?.production ?? null,
        versions: own.length,
        fileVersion: Number(/^version: (\d+)$/m.exec(fileSource)?.[1] ?? 1),
        changedAt: label?.changedAt ?? null,
        fileSource,
        history: own.map(({ number, note, createdBy, createdAt }) => ({ number, note, createdBy, createdAt })),
        version: label?.version ?? 1,
      };
    });
  }

  async one(workspaceId: string, prompt: TouchpointId): Promise<PromptView> {
    const found = (await this.list(workspaceId)).find((one) => one.prompt === prompt);
    if (found === undefined) throw new Error(`no prompt for ${prompt}`);
    return found;
  }

  /** What would be sent for a piece from the workspace's own library. Calls no model, keeps nothing. */
  async preview(workspaceId: string, prompt: TouchpointId, ask: PromptPreviewAsk): Promise<PromptPreview> {
    if (ask.source !== undefined) this.versions.assertReadable(prompt, ask.source);
    const library = await this.libraries.snapshot(workspaceId);
    const context = contextFor(library, {
      ...{ touchpoint: prompt, category: ask.category, goal: ask.goal, words: ask.brief, segment: ask.segment },
      day: dayOf(this.clock.now(), library.brand.time_zone),
    });
    if (context === null) return { segment: null, characters: 0, messages: [] };
    const set =
      ask.source === undefined ? await this.prompts.of(workspaceId) : this.prompts.with({ [prompt]: ask.source });
    const messages = set.render(context).messages.map(({ role, content }) => ({ role, content }));
    const characters = messages.reduce((sum, { content }) => sum + codePoints(content), 0);
    return { segment: context.segment.id, characters, messages };
  }
}
