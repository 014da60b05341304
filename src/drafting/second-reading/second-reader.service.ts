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
import { failure, type LlmFailure } from '../writers/llm/failure.js';
import { ClaimJudging, NotJudged, type JudgingJob } from './claim-judging.service.js';
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
  /** Nobody was asked: the money is set aside for others, and comes free or is spent when they have ended. */
  readonly putOff: boolean;
}
const read = (findings: readonly Finding[]): Read => ({ findings, fault: null, putOff: false });
const notRead = (findings: readonly Finding[], { kind, detail, message }: LlmFailure): Read => ({
  ...{ findings, fault: detail ?? message, putOff: kind === 'budget_awaited' },
});

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
    if (others.length === 0) return read([]);
    const meanings = await this.meanings.of(job, [text, ...others.reverse()], job.signal);
    return meanings.ok
      ? read(paraphrase(body, context, meanings.value))
      : notRead(notJudged(body, WHY_NOT[meanings.error.kind] ?? '比对意思的接口没有答复'), meanings.error);
  }

  private async judged(job: JudgingJob, { body, context }: Text): Promise<Read> {
    const sentences = judgedSentences(body, context);
    try {
      const objections = await this.claims.judgeFor(job).judge(sentences);
      return read(withObjections([], sentences, objections));
    } catch (error) {
      if (error instanceof NotJudged) return notRead([], error.failure);
      return notRead([], failure('invalid_reply', { detail: error instanceof Error ? error.message : String(error) }));
    }
  }
}

/** Said of money, in words for the person who looks at the draft. */
const WHY_NOT: Partial<Record<LlmFailure['kind'], string>> = {
  budget_awaited: '这个月剩下的额度正留给别的稿子，等它们写完就比',
  budget: '这个月的额度用完了',
};
