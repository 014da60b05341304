import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { sha256, SharedReadings } from '../kernel/index.js';
import { Database } from '../platform/database/index.js';
import { PromptLabelEntity } from './prompt-versions/prompt-label.entity.js';
import { PromptVersionEntity } from './prompt-versions/prompt-version.entity.js';
import { loadPrompts, readPrompts, type PromptSet, type PromptSources, type RenderedPrompt } from './prompts/index.js';

/** Sets of overrides that are kept compiled. */
const KEPT = 64;

/** The prompts that write for a workspace, and what the version is called that a prompt was rendered from. */
export interface WritingPrompts {
  readonly set: PromptSet;
  /** `moments/own-3` for a wording of the workspace's own, else as `fileVersion`. */
  readonly version: (prompt: RenderedPrompt) => string;
}

/** `moments/file-2`: the second state of the installation's file, by its front matter. */
export const fileVersion = ({ id, version }: Pick<RenderedPrompt, 'id' | 'version'>): string =>
  `${id}/file-${String(version)}`;

/** The installation's files stay as they are while it runs: compiled once a process, however many services start in it. */
let compiled: { readonly sources: PromptSources; readonly set: PromptSet } | null = null;

function installed() {
  if (compiled === null) {
    const sources = readPrompts();
    compiled = { sources, set: loadPrompts(sources) };
  }
  return compiled;
}

/** The prompts of this installation, read once: a broken one stops the boot, not a draft. A workspace may have its own. */
@Injectable()
export class Prompts {
  readonly sources: PromptSources = installed().sources;
  readonly set: PromptSet = installed().set;
  private readonly compiled = new Map<string, PromptSet>();
  private readonly looks = new SharedReadings<WritingPrompts>();

  constructor(private readonly database: Database) {}

  /** The prompts that write for a workspace: its versions in production, for the rest the files. */
  async of(workspaceId: string): Promise<PromptSet> {
    return (await this.writing(workspaceId)).set;
  }

  /** As `writing`, for those who write a batch: they share a look at what is in production. */
  lately(workspaceId: string): Promise<WritingPrompts> {
    return this.looks.of(workspaceId, () => this.writing(workspaceId));
  }

  async writing(workspaceId: string): Promise<WritingPrompts> {
    const labels = await this.database.fresh.find(PromptLabelEntity, {
      where: { workspaceId, production: Not(IsNull()) },
    });
    if (labels.length === 0) return { set: this.set, version: fileVersion };
    const versions = await this.database.fresh.find(PromptVersionEntity, {
      where: labels.map(({ prompt, production }) => ({ workspaceId, prompt, number: production ?? 0 })),
    });
    const numbers = new Map<string, number>(versions.map(({ prompt, number }) => [prompt, number]));
    return {
      set: this.with(Object.fromEntries(versions.map(({ prompt, source }) => [prompt, source]))),
      version: (prompt) => {
        const own = numbers.get(prompt.id);
        return own === undefined ? fileVersion(prompt) : `${prompt.id}/own-${String(own)}`;
      },
    };
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
