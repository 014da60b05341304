import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../kernel/index.js';
import { Workspaces, WorkspaceSettings } from '../../identity/index.js';
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
import { CLOCK } from '../../platform/clock/index.js';
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
interface Read {
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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether anybody could read at all; a workspace may still not want it. */
  get isThere(): boolean {
    return this.meanings.model !== null || this.claims.model !== null;
  }

  /** Of a draft's current text; nothing where it is gone or put away. */
  async read(workspaceId: string, draftId: string, signal: AbortSignal): Promise<SecondReadingEntity[]> {
    // First of all: gathering what a draft is judged on costs more than a workspace that wants no reader should pay.
    const { meaning, claims, secondModel } = await this.wanted(workspaceId);
    if (meaning === null && claims === null) return [];
    const draft = await this.current(workspaceId, draftId);
    if (draft === null) return [];
    const { row, version } = draft;
    const context = contextOf(version.body, row, await this.grounds.lately(row));
    const text = { body: version.body, text: version.text, context };
    const entity = (reader: Reader, model: string, { findings, fault }: Read): SecondReadingEntity => ({
      ...{ id: newId<string>(), workspaceId, draftId, hash: version.hash, reader, model, findings },
      fault: fault === null ? null : fault.slice(0, FAULT_MOST),
      createdAt: this.clock.now(),
    });
    const readings: SecondReadingEntity[] = [];
    if (meaning !== null) readings.push(entity('meaning', meaning, await this.compared(workspaceId, text, signal)));
    if (claims !== null) {
      const job = { workspaceId, itemId: draftId, secondModel, signal };
      readings.push(entity('claims', claims, await this.judged(job, text)));
    }
    return readings;
  }

  /** The models that read for a workspace; null for a reader that is not there or not wanted. */
  private async wanted(workspaceId: string) {
    const { claimJudge, secondModel } = WorkspaceSettings.parse((await this.workspaces.byId(workspaceId)).settings);
    return { meaning: this.meanings.model, claims: claimJudge ? this.claims.model : null, secondModel };
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
  private async compared(workspaceId: string, { body, text, context }: Text, signal: AbortSignal): Promise<Read> {
    const others = comparable(context).map((seen) => seen.text);
    if (others.length === 0) return { findings: [], fault: null };
    const meanings = await this.meanings.of(workspaceId, [text, ...others.reverse()], signal);
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

const FAULT_MOST = 500;
