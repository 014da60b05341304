import { Injectable } from '@nestjs/common';
import { codePoints } from '../../kernel/index.js';
import { Database } from '../../platform/database/index.js';
import {
  faultOf,
  groupOf,
  lockOf,
  PROMPT_NAMES,
  promptFaults,
  sentFor,
  type PromptName,
  type SaidMessage,
} from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import { PromptLabelEntity } from './prompt-label.entity.js';
import { PromptVersionEntity } from './prompt-version.entity.js';
import type { PromptPreview, PromptPreviewAsk, PromptView } from './prompt-versions.schema.js';
import { PromptSubjects } from './prompt-subjects.service.js';
import { PromptVersions, unreadable } from './prompt-versions.service.js';

/** Prompts as people look at them: what writes, what was written, what would be sent. */
@Injectable()
export class PromptViews {
  constructor(
    private readonly database: Database,
    private readonly prompts: Prompts,
    private readonly versions: PromptVersions,
    private readonly subjects: PromptSubjects,
  ) {}

  async list(workspaceId: string): Promise<PromptView[]> {
    const [labels, rows, writing] = await Promise.all([
      this.database.fresh.findBy(PromptLabelEntity, { workspaceId }),
      this.database.fresh.find(PromptVersionEntity, {
        select: { id: true, prompt: true, number: true, note: true, createdBy: true, createdAt: true },
        where: { workspaceId },
        order: { number: 'DESC' },
      }),
      this.prompts.sourcesOf(workspaceId),
    ]);
    // Rules of prompts grow: what was put to production before them is not judged again by itself.
    const faults = promptFaults(writing);
    return PROMPT_NAMES.map((prompt) => {
      const label = labels.find((one) => one.prompt === prompt);
      const own = rows.filter((one) => one.prompt === prompt);
      const fileSource = this.prompts.sources[prompt] ?? '';
      return {
        prompt,
        group: groupOf(prompt),
        locked: lockOf(prompt),
        production: label?.production ?? null,
        versions: own.length,
        fileVersion: Number(/^version: (\d+)$/m.exec(fileSource)?.[1] ?? 1),
        changedAt: label?.changedAt ?? null,
        faults: faults.filter(({ file }) => file === `prompts/${prompt}.hbs`),
        fileSource,
        history: own.map(({ number, note, createdBy, createdAt }) => ({ number, note, createdBy, createdAt })),
        version: label?.version ?? 1,
      };
    });
  }

  async one(workspaceId: string, prompt: PromptName): Promise<PromptView> {
    const found = (await this.list(workspaceId)).find((one) => one.prompt === prompt);
    if (found === undefined) throw new Error(`no prompt for ${prompt}`);
    return found;
  }

  /** What would be sent, about something real of the workspace. Calls no model, keeps nothing. */
  async preview(workspaceId: string, prompt: PromptName, ask: PromptPreviewAsk): Promise<PromptPreview> {
    const { source } = ask;
    if (source !== undefined) await this.versions.assertReadable(workspaceId, prompt, source);
    const subject = await this.subjects.of(workspaceId, prompt, ask);
    if (subject === null) return { from: null, characters: 0, messages: [] };
    const set = await (source === undefined
      ? this.prompts.of(workspaceId)
      : this.prompts.trying(workspaceId, prompt, source));
    const messages = sent(set, prompt, subject.about).map(({ role, content }) => ({ role, content }));
    const characters = messages.reduce((sum, { content }) => sum + codePoints(content), 0);
    return { from: subject.from, characters, messages };
  }
}

/** What a name is missing in shows only when it is put together. */
function sent(...of: Parameters<typeof sentFor>): readonly SaidMessage[] {
  try {
    const { before, own } = sentFor(...of);
    return [...before, ...own];
  } catch (error) {
    throw unreadable([faultOf(error, `prompts/${of[1]}.hbs`)]);
  }
}
