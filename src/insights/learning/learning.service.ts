import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  learnedId,
  Learning,
  unfitOn,
  type Learned,
  type LearnedExemplar,
  type LearningSource,
  type Lesson,
} from '../../drafting/index.js';
import { Workspaces } from '../../identity/index.js';
import { dayOf, secondsBetween, type Clock, type Instant } from '../../kernel/index.js';
import { Libraries } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { goodTexts, lessons } from './learn.js';
import { LearningMuteEntity } from './learning-mute.entity.js';
import { acceptedTexts, learnedUses, sentBack, type AcceptedText } from './learning.queries.js';
import type { LearningView } from './learning.schema.js';

/** A batch asks again and again; what reviewers and customers do changes in minutes. */
const KEPT_SECONDS = 60;
const WORKSPACES = 64;

/** What a workspace's own drafts teach: told to whoever writes, and shown to people. Made from the rows, kept nowhere. */
@Injectable()
export class WhatWasLearned implements LearningSource, OnModuleInit {
  private readonly kept = new Map<string, { at: Instant; learned: Promise<Learned> }>();

  constructor(
    private readonly learning: Learning,
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly libraries: Libraries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.learning.register(this);
  }

  /** Without what is muted; nothing at all where the workspace learns nothing. */
  of(workspaceId: string): Promise<Learned> {
    const now = this.clock.now();
    const known = this.kept.get(workspaceId);
    if (known !== undefined && secondsBetween(known.at, now) < KEPT_SECONDS) return known.learned;
    if (this.kept.size >= WORKSPACES) this.kept.clear();
    const learned = this.used(workspaceId);
    learned.catch(() => this.kept.delete(workspaceId));
    this.kept.set(workspaceId, { at: now, learned });
    return learned;
  }

  /** What is decided about it holds at once in this process, in another within a minute. */
  forget(workspaceId: string): void {
    this.kept.delete(workspaceId);
  }

  /** Everything learned, with why, and why it is not used where it is not. */
  async view(workspaceId: string): Promise<LearningView> {
    const { exemplars, lessons: taught } = await this.all(workspaceId);
    const mutes = await this.mutes(workspaceId);
    const library = await this.libraries.snapshot(workspaceId);
    const today = dayOf(this.clock.now(), library.brand.time_zone);
    const muted = (id: string) => {
      const mute = mutes.get(id);
      return mute === undefined ? null : { by: mute.mutedByName, at: mute.at };
    };
    return {
      learning: await this.learns(workspaceId),
      exemplars: exemplars.map((one) => ({
        ...{ id: one.id, draftId: one.draftId, touchpoint: one.touchpoint, segment: one.segment, text: one.text },
        ...{
          why: one.why,
          phrases: one.phrases,
          uses: one.uses,
          unfit: unfitOn(one, library, today),
          muted: muted(one.id),
        },
      })),
      lessons: taught.map((one) => ({ ...one, muted: muted(one.id) })),
    };
  }

  private async used(workspaceId: string): Promise<Learned> {
    if (!(await this.learns(workspaceId))) return { exemplars: [], lessons: [] };
    const { exemplars, lessons: taught } = await this.all(workspaceId);
    const mutes = await this.mutes(workspaceId);
    const heard = ({ id }: { id: string }): boolean => !mutes.has(id);
    return { exemplars: exemplars.filter(heard), lessons: taught.filter(heard) };
  }

  private async all(workspaceId: string): Promise<Learned> {
    const { reader } = this.database;
    const now = this.clock.now();
    const accepted = await acceptedTexts(reader, workspaceId, now);
    const uses = await learnedUses(reader, workspaceId, now);
    const byDraft = new Map(accepted.map((one) => [one.draftId, one]));
    return {
      exemplars: goodTexts(accepted).flatMap(({ draftId, ...why }) => {
        const text = byDraft.get(draftId);
        return text === undefined ? [] : [exemplarOf(text, why, uses)];
      }),
      lessons: lessons(await sentBack(reader, workspaceId, now)).map(
        ({ reasonCode, touchpoint, ...lesson }): Lesson => ({
          id: `lesson-${touchpoint}-${reasonCode}`,
          ...{ touchpoint, ...lesson },
        }),
      ),
    };
  }

  private async learns(workspaceId: string): Promise<boolean> {
    const { settings } = await this.workspaces.byId(workspaceId);
    return settings.learning;
  }

  private async mutes(workspaceId: string): Promise<Map<string, LearningMuteEntity>> {
    const rows = await this.database.fresh.findBy(LearningMuteEntity, { workspaceId });
    return new Map(rows.map((row) => [row.learned, row]));
  }
}

function exemplarOf(
  text: AcceptedText,
  why: Pick<LearnedExemplar, 'why' | 'phrases'>,
  uses: ReadonlyMap<string, number>,
): LearnedExemplar {
  const { draftId, number, touchpoint, segment, persona, product, goal, category, body, text: words } = text;
  const id = learnedId(draftId);
  return {
    ...{ id, draftId, number, touchpoint, segment, persona, product, goal, category, body },
    ...{ text: words, ...why, uses: uses.get(id) ?? 0 },
  };
}
