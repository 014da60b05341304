import { Inject, Injectable } from '@nestjs/common';
import { AccountEntity } from '../../audience/index.js';
import { Answering, hasBlanks, isBlocked, type Answered, type CheckedAnswer } from '../../drafting/index.js';
import { hasRole, type Actor } from '../../identity/index.js';
import { AppError, dayOf, newId, notFound, unknownReference, type Clock, type Day } from '../../kernel/index.js';
import { Libraries, Records, type Library } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import type { AnswersQuery, AskBody, CheckView, TextBody } from './answers.schema.js';
import type { AnswerOutcome } from './answer-outcome.js';
import { ownAnswers } from './own-answers.queries.js';
import { saidBefore } from './said-before.queries.js';
import { calledAs, isSameCustomer } from './called.js';
import { CustomerAnswerEntity, type OfferedAnswer } from './customer-answer.entity.js';
import { changedPercent } from '../scripts/changed-percent.js';
import { scriptAnswerOf } from '../scripts/script-answer.js';
import { recordOffers, recordOutcome, recordUse } from '../scripts/script-offers.queries.js';

/** An asking, and why scripts stand in for the model where they do. */
export interface Asked {
  readonly row: CustomerAnswerEntity;
  readonly modelFailure: Answered['modelFailure'];
  /** Earlier askings under the same form of address, and whether whoever wrote was told of them. */
  readonly before: Answered['before'];
  readonly continued: boolean;
}

/** An operator's askings: only their own accounts, only their own rows. What customers wrote is never logged or audited. */
@Injectable()
export class Answers {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly answering: Answering,
    private readonly records: Records,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError 403 for another operator's account · 422 when something named is not there */
  async ask(actor: Actor, body: AskBody): Promise<Asked> {
    const personId = personOf(actor);
    const account = await this.accountOf(actor, body.account);
    const library = await this.libraries.snapshot(actor.workspaceId);
    const segment = body.segment ?? account.segments[0] ?? [...library.segments.keys()][0] ?? '';
    assertNamed(library, { segment, stage: body.stage, product: body.product });
    const now = this.clock.now();
    const id = newId<string>();
    const { kind, words, alias, known, stage } = body;
    const about = { workspaceId: actor.workspaceId, persona: account.personaSlug, segment, stage };
    const day = dayOf(now, library.brand.time_zone);
    const customer = { workspaceId: actor.workspaceId, personId, accountSlug: account.slug, words };
    const isKnown = alias !== null && calledAs(alias) !== 'anybody';
    const earlier = isKnown ? await saidBefore(this.database.fresh, customer, alias, now) : [];
    const continued = earlier.length > 0 && alias !== null && isSameCustomer(alias, body.continues);
    const { writer, model, promptHash, product, modelFailure, answers, before } = await this.answering.write({
      ...{ id, kind, words, alias, known, before: continued ? earlier : [], day, product: body.product },
      ...about,
    });
    const row: CustomerAnswerEntity = {
      ...{ id, workspaceId: actor.workspaceId, personId, kind, words, alias, known, day },
      ...{ accountSlug: account.slug, personaSlug: account.personaSlug, segmentSlug: segment },
      ...{ stageSlug: stage, productSlug: product, writer, model, promptHash, createdAt: now },
      answers: await this.withVersions(actor.workspaceId, answers),
      ...{ usedIndex: null, usedText: null, usedAt: null, outcome: null, outcomeAt: null },
    };
    await this.unitOfWork.run(async (tx) => {
      await tx.manager.insert(CustomerAnswerEntity, row);
      await recordOffers(tx, row);
    });
    return { row, modelFailure, before: continued ? before : earlier, continued };
  }

  list({ workspaceId, personId }: Actor, query: AnswersQuery): ReturnType<typeof ownAnswers> {
    if (personId === null) return Promise.resolve({ items: [], nextCursor: null });
    return ownAnswers(this.database.fresh, { workspaceId, personId }, query);
  }

  /** What the checks say of changed words. @throws AppError 404 for somebody else's */
  async check(actor: Actor, id: string, { index, text }: TextBody): Promise<CheckView> {
    const row = await this.own(actor, id);
    const { findings, blocked } = await this.judge(row, index, text);
    return { findings, blocked };
  }

  /** Records what was sent; safe to repeat, the last word counts. @throws AppError 422 when it may not be sent as it stands */
  async use(actor: Actor, id: string, { index, text }: TextBody): Promise<CustomerAnswerEntity> {
    const row = await this.own(actor, id);
    const { blocked } = await this.judge(row, index, text);
    if (blocked)
      throw new AppError('refused', 'answer_blocked', 'A check forbids these words: change them before they are sent.');
    const usedAt = this.clock.now();
    // Other words were sent: what came of the ones before is not what came of these.
    const told = row.usedIndex === index && row.usedText === text;
    const change = {
      ...{ usedIndex: index, usedText: text, usedAt },
      ...(told ? {} : { outcome: null, outcomeAt: null }),
    };
    const changed = changedPercent(row.answers[index]?.text ?? '', text);
    await this.change(row, change, async (tx) => {
      await recordUse(tx, row, { place: index, usedAt, changedPercent: changed });
      if (told && row.outcome !== null) await recordOutcome(tx, row, index, row.outcome);
    });
    return { ...row, ...change };
  }

  /** @throws AppError 409 when nothing was sent yet */
  async tell(actor: Actor, id: string, outcome: AnswerOutcome): Promise<CustomerAnswerEntity> {
    const row = await this.own(actor, id);
    const { usedIndex } = row;
    if (usedIndex === null)
      throw new AppError('conflict', 'answer_not_used', 'Nothing was sent yet: say first which answer was used.');
    const change = { outcome, outcomeAt: this.clock.now() };
    await this.change(row, change, (tx) => recordOutcome(tx, row, usedIndex, outcome));
    return { ...row, ...change };
  }

  /** Which version of its script an answer is. */
  private async withVersions(workspaceId: string, answers: readonly CheckedAnswer[]): Promise<OfferedAnswer[]> {
    const slugs = answers.flatMap(({ script }) => scriptAnswerOf(script)?.slug ?? []);
    const scripts = await this.records.many(workspaceId, 'script', slugs);
    const versions = new Map(scripts.map(({ slug, version }) => [slug, version]));
    return answers.map((answer) => ({
      ...answer,
      scriptVersion: versions.get(scriptAnswerOf(answer.script)?.slug ?? '') ?? null,
    }));
  }

  private async judge(row: CustomerAnswerEntity, index: number, text: string): Promise<CheckView> {
    const offered = row.answers[index];
    if (offered === undefined) throw unknownReference('index', 'answer', String(index));
    const { workspaceId, personaSlug: persona, segmentSlug: segment, productSlug: product } = row;
    const ask = { workspaceId, persona, segment, product, day: row.day as Day };
    const findings = await this.answering.check(ask, text, offered.claims);
    return { findings, blocked: isBlocked(findings) || hasBlanks(text) };
  }

  private change(
    { id, workspaceId }: CustomerAnswerEntity,
    change: Partial<CustomerAnswerEntity>,
    beside: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.manager.update(CustomerAnswerEntity, { id, workspaceId }, change);
      await beside(tx);
    });
  }

  private async own(actor: Actor, id: string): Promise<CustomerAnswerEntity> {
    const { workspaceId, personId } = actor;
    const row =
      personId === null
        ? null
        : await this.database.fresh.findOneBy(CustomerAnswerEntity, { id, workspaceId, personId });
    if (row === null) throw notFound('answer', id);
    return row;
  }

  private async accountOf(actor: Actor, slug: string): Promise<AccountEntity> {
    const { workspaceId, personId } = actor;
    const account = await this.database.fresh.findOneBy(AccountEntity, { workspaceId, slug });
    if (account === null || account.archivedAt !== null || !account.active)
      throw unknownReference('account', 'account', slug);
    if (account.operatorId !== personId && !hasRole(actor, 'admin'))
      throw new AppError(
        'forbidden',
        'other_operator',
        'Somebody else works this account: only they or an admin may do this.',
      );
    return account;
  }
}

function personOf({ personId }: Actor): CustomerAnswerEntity['personId'] {
  if (personId !== null) return personId;
  throw new AppError('refused', 'needs_a_person', 'Answers belong to one person: sign in as that person.');
}

function assertNamed(
  library: Library,
  { segment, stage, product }: { segment: string; stage: string | null; product: string | null },
): void {
  if (!library.segments.has(segment)) throw unknownReference('segment', 'segment', segment);
  if (stage !== null && !library.stages.has(stage)) throw unknownReference('stage', 'stage', stage);
  if (product !== null && !library.products.has(product)) throw unknownReference('product', 'product', product);
}
