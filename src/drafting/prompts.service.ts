import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { sha256, SharedReadings } from '../kernel/index.js';
import { Database } from '../platform/database/index.js';
import { PromptLabelEntity } from './prompt-versions/prompt-label.entity.js';
import { PromptVersionEntity } from './prompt-versions/prompt-version.entity.js';
import { loadPrompts, readPrompts, type PromptName, type PromptSet, type PromptSources } from './prompts/index.js';

/** Sets of overrides that are kept compiled. */
const KEPT = 64;

/** Wordings of a workspace by the files they stand in for; `number` is null for one that is only tried. */
export type OwnWordings = Readonly<Record<string, { readonly source: string; readonly number: number | null }>>;

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
  private readonly looks = new SharedReadings<PromptSet>();

  constructor(private readonly database: Database) {}

  /** The prompts that write for a workspace: its versions in production, for the rest the files. */
  async of(workspaceId: string): Promise<PromptSet> {
    return this.with(await this.inProduction(workspaceId));
  }

  /** As `of`, for those who write a batch: they share a look at what is in production. */
  lately(workspaceId: string): Promise<PromptSet> {
    return this.looks.of(workspaceId, () => this.of(workspaceId));
  }

  /** As they would write with another wording of one of them. @throws Error naming the file, when one cannot be read */
  async trying(workspaceId: string, prompt: PromptName, source: string): Promise<PromptSet> {
    return this.with({ ...(await this.inProduction(workspaceId)), [prompt]: { source, number: null } });
  }

  /** The texts that write for a workspace, its own in the place of the files. */
  async sourcesOf(workspaceId: string): Promise<PromptSources> {
    return { ...this.sources, ...textsOf(await this.inProduction(workspaceId)) };
  }

  private async inProduction(workspaceId: string): Promise<OwnWordings> {
    const labels = await this.database.fresh.find(PromptLabelEntity, {
      where: { workspaceId, production: Not(IsNull()) },
    });
    if (labels.length === 0) return {};
    const versions = await this.database.fresh.find(PromptVersionEntity, {
      where: labels.map(({ prompt, production }) => ({ workspaceId, prompt, number: production ?? 0 })),
    });
    return Object.fromEntries(versions.map(({ prompt, source, number }) => [prompt, { source, number }]));
  }

  private with(own: OwnWordings): PromptSet {
    const wordings = Object.entries(own).sort(([one], [other]) => (one < other ? -1 : 1));
    if (wordings.length === 0) return this.set;
    const key = sha256(JSON.stringify(wordings));
    const numbers = new Map(wordings.map(([name, { number }]) => [name, number]));
    const known = this.compiled.get(key) ?? loadPrompts({ ...this.sources, ...textsOf(own) }, numbers);
    if (this.compiled.size >= KEPT) this.compiled.clear();
    this.compiled.set(key, known);
    return known;
  }
}

const textsOf = (own: OwnWordings): PromptSources =>
  Object.fromEntries(Object.entries(own).map(([name, { source }]) => [name, source]));
