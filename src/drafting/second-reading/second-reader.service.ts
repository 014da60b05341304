import { Injectable } from '@nestjs/common';
import { Workspaces, type WorkspaceSettings } from '../../identity/index.js';
import {
  comparable,
  judgedSentences,
  notJudged,
  paraphrase,
  withObjections,
  type CheckContext,
  type Finding,
} from '../../checks/index.js';
import type { Body } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { contextOf } from '../drafts/check-draft.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import { Grounds } from '../seen/grounds.service.js';
import { ClaimJudging, type JudgingJob } from './claim-judging.service.js';
import { MeaningsOfTexts } from './meanings.service.js';
import type { Reader, SecondReadingEntity } from './second-reading.entity.js';

interface Text {
  readonly body: Body;
  readonly text: string;
  readonly context: CheckContext;
}
/** What was found, and why nothing could be. */
export interface Read {
  readonly findings: readonly Finding[];
  readonly fault: string | null;
}

/** Reads a draft a second time, with whatever readers the installation and the workspace have. Saves nothing. */
@Injectable()
export class SecondReader {
  constructor(
    private readonly database: Database,
    private readonly grounds: Grounds,
    private readonly workspaces: Workspaces,
    private readonly meanings: MeaningsOfTexts,
    private readonly claims: ClaimJudging,
  ) {}

  /** Whether anybody could read at all; a workspace may still not want it. */
  get isThere(): boolean {
    return this.meanings.model !== null || this.claims.model !== null;
  }

  /** The models that read for a workspace, by reader; a reader that is not there or not wanted is missing. */
  async readersOf(workspaceId: string): Promise<ReadonlyMap<Reader, string>> {
    return this.readersFor((await this.workspaces.byId(workspaceId)).settings);
  }

  readersFor({ claimJudge }: Pick<WorkspaceSettings, 'claimJudge'>): ReadonlyMap<Reader, string> {
    const claims = claimJudge ? this.claims.model : null;
    const readers = [['meaning', this.meanings.model] as const, ['claims', claims] as const];
    return new Map(readers.flatMap(([reader, model]) => (model === null ? [] : [[reader, model] as const])));
  }

  /** What one reader says of a draft's text; null where the draft is gone, put away, or says something else by now. */
  async read(
    { workspaceId, draftId, hash, reader }: Pick<SecondReadingEntity, 'workspaceId' | 'draftId' | 'hash' | 'reader'>,
    signal: AbortSignal,
  ): Promise<Read | null> {
    const draft = await this.current(workspaceId, draftId);
    if (draft?.version.hash !== hash) return null;
    const { row, version } = draft;
    const context = contextOf(version.body, row, await this.grounds.lately(row));
    const text = { body: version.body, text: version.text, context };
    const job = { workspaceId, itemId: draftId, signal };
    if (reader === 'meaning') return this.compared(job, text);
    const { secondModel } = (await this.workspaces.byId(workspaceId)).settings;
    return this.judged({ ...job, secondModel }, text);
  }

  private async current(
    workspaceId: string,
    draftId: string,
  ): Promise<{ row: DraftEntity; version: DraftVersionEntity } | null> {
    const row = await this.database.fresh.findOneBy(DraftEntity, { id: draftId, workspaceId, status: 'kept' });
    if (row === null) return null;
    const of = { workspaceId, draftId, number: row.currentNumber };
    const version = await this.database.fresh.findOneBy(DraftVersionEntity, of);
    return version === null ? null : { row, version };
  }

  /** An endpoint that does not answer stops no draft; that nobody compared is said. */
  private async compared(job: Omit<JudgingJob, 'secondModel'>, { body, text, context }: Text): Promise<Read> {
    const others = comparable(context).map((seen) => seen.text);
    if (others.length === 0) return { findings: [], fault: null };
    const meanings = await this.meanings.of(job, [text, ...others.reverse()], job.signal);
    return meanings.ok
      ? { findings: paraphrase(body, context, meanings.value), fault: null }
      : { findings: notJudged(body, '比对意思的接口没有答复'), fault: meanings.error.why };
  }

  private async judged(job: JudgingJob, { body, context }: Text): Promise<Read> {
    const sentences = judgedSentences(body, context);
    try {
      const objections = await this.claims.judgeFor(job).judge(sentences);
      return { findings: withObjections([], sentences, objections), fault: null };
    } catch (error) {
      return { findings: [], fault: error instanceof Error ? error.message : String(error) };
    }
  }
}
