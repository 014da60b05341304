import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { sha256 } from '../kernel/index.js';
import { Database } from '../platform/database/index.js';
import { PromptLabelEntity } from './prompt-versions/prompt-label.entity.js';
import { PromptVersionEntity } from './prompt-versions/prompt-version.entity.js';
import { loadPrompts, readPrompts, type PromptSet, type PromptSources } from './prompts/index.js';

/** Sets of overrides that are kept compiled. */
const KEPT = 64;

/** The prompts of this installation, read once: a broken one stops the boot, not a draft. A workspace may have its own. */
@Injectable()
export class Prompts {
  readonly sources: PromptSources = readPrompts();
  readonly set: PromptSet = loadPrompts(this.sources);
  private readonly compiled = new Map<string, PromptSet>();

  constructor(private readonly database: Database) {}

  /** The prompts that write for a workspace: its versions in production, for the rest the files. */
  async of(workspaceId: string): Promise<PromptSet> {
    const labels = await this.database.fresh.find(PromptLabelEntity, {
      where: { workspaceId, production: Not(IsNull()) },
    });
    if (labels.length === 0) return this.set;
    const versions = await this.database.fresh.find(PromptVersionEntity, {
      where: labels.map(({ prompt, production }) => ({ workspaceId, prompt, number: production ?? 0 })),
    });
    return this.with(Object.fromEntries(versions.map(({ prompt, source }) => [prompt, source])));
  }

  /** The files with some of them replaced. @throws Error naming the file, when one cannot be read */
  with(overrides: PromptSources): PromptSet {
    const key = sha256(JSON.stringify(Object.entries(overrides).sort()));
    const known = this.compiled.get(key) ?? loadPrompts({ ...this.sources, ...overrides });
    if (this.compiled.size >= KEPT) this.compiled.clear();
    this.compiled.set(key, known);
    return known;
  }
}
