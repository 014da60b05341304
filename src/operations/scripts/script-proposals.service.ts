import { Inject, Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { Answering, isBlocked } from '../../drafting/index.js';
import { dayOf, newId, plusSeconds, type Clock, type Day } from '../../kernel/index.js';
import { Libraries, type Library } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { CustomerAnswerEntity } from '../answers/customer-answer.entity.js';
import { changedPercent } from './changed-percent.js';
import { clearlyBetter, shortOf } from './proposing.js';
import { scriptAnswerOf } from './script-answer.js';
import { ScriptProposalEntity } from './script-proposal.entity.js';
import { foundAnswers, sameAnswer, type FoundAnswer } from './sent-answers.js';
import { toSentAnswer } from './to-sent-answer.js';

const DAYS = 90;
/** The newest of the window; comparing each with each is quick up to here. */
const READ_MOST = 5_000;
/** Up to here the library says it already. */
const KNOWN_PERCENT = 15;

/** Looks through what operators sent for answers that should be scripts. Reads words, keeps none but those nobody owns. */
@Injectable()
export class ScriptProposals {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly answering: Answering,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {}

  /** Safe to repeat: an open proposal takes the newer figures, a declined one comes back only when they are clearly better. */
  async look(workspaceId: string): Promise<void> {
    const library = await this.libraries.snapshot(workspaceId);
    const found: FoundAnswer[] = [];
    for (const one of foundAnswers(await this.sent(workspaceId, library)))
      if (
        shortOf(one.figures).length === 0 &&
        !isKnown(library, one) &&
        (await this.isClean(workspaceId, one, library))
      )
        found.push(one);
    await this.unitOfWork.run((tx) => this.keep(tx, workspaceId, found));
  }

  private async sent(workspaceId: string, library: Library) {
    // Older words are emptied, whatever the window.
    const days = Math.min(DAYS, this.config.RAW_REPLY_DAYS);
    const rows = await this.database.reader.find(CustomerAnswerEntity, {
      where: {
        ...{ workspaceId, usedAt: MoreThanOrEqual(plusSeconds(this.clock.now(), -days * 86_400)) },
        usedText: Not(IsNull()),
      },
      order: { usedAt: 'DESC', id: 'DESC' },
      take: READ_MOST,
    });
    return rows.flatMap((row) => toSentAnswer(row, library) ?? []);
  }

  /** Nothing the checks forbid, and nothing at all that they call personal. */
  private async isClean(workspaceId: string, found: FoundAnswer, library: Library): Promise<boolean> {
    const day = dayOf(this.clock.now(), library.brand.time_zone);
    const segment = [...library.segments.keys()][0] ?? '';
    const ask = { workspaceId, persona: found.persona, segment, product: found.product, day: day satisfies Day };
    const findings = await this.answering.check(ask, found.text, found.claims);
    const says = await this.answering.check(ask, found.says.join('。'), []);
    return !isBlocked(findings) && ![...findings, ...says].some(({ rule }) => rule.startsWith('privacy_'));
  }

  private async keep(tx: Tx, workspaceId: string, found: readonly FoundAnswer[]): Promise<void> {
    await tx.lock(workspaceId, 'script-proposals');
    const present = await tx.manager.findBy(ScriptProposalEntity, { workspaceId });
    const now = this.clock.now();
    for (const one of found) {
      const row = present.find((proposal) => isSame(proposal, one));
      if (row === undefined) {
        const fresh = { ...columnsOf(one), ...UNDECIDED, state: 'open' as const, createdAt: now, updatedAt: now };
        const inserted = { id: newId<string>(), workspaceId, version: 1, ...fresh };
        await tx.manager.insert(ScriptProposalEntity, inserted);
        present.push(tx.manager.create(ScriptProposalEntity, inserted));
        continue;
      }
      const again = row.state === 'declined' && clearlyBetter(row.figures, one.figures);
      if (!again && (row.state !== 'open' || isUnchanged(row, one))) continue;
      const change = { ...columnsOf(one), ...(again ? UNDECIDED : {}), state: 'open' as const, updatedAt: now };
      const { id, version } = row;
      await tx.manager.update(ScriptProposalEntity, { id, workspaceId }, { ...change, version: version + 1 });
    }
  }
}

const UNDECIDED = {
  ...{ decidedBy: null, decidedAt: null, reason: null },
  ...{ madeSlug: null, madeVersion: null, beforeVersion: null },
};

function columnsOf(found: FoundAnswer) {
  const from = scriptAnswerOf(found.script);
  const {
    text,
    persona: personaSlug,
    product: productSlug,
    stage: stageSlug,
    says,
    operators,
    writers,
    figures,
  } = found;
  return {
    ...{ text, personaSlug, productSlug, stageSlug, says, operators, writers, figures },
    ...{ scriptSlug: from?.slug ?? null, scriptAnswer: from?.index ?? null, scriptVersion: found.scriptVersion },
    facts: [...new Set(found.claims.flatMap(({ factId }) => factId ?? []))],
    cases: [...new Set(found.claims.flatMap(({ caseId }) => caseId ?? []))],
  };
}

const isSame = (row: ScriptProposalEntity, found: FoundAnswer): boolean =>
  row.personaSlug === found.persona &&
  row.scriptSlug === (scriptAnswerOf(found.script)?.slug ?? null) &&
  sameAnswer(row.text, found.text);

const isUnchanged = (row: ScriptProposalEntity, { text, figures }: FoundAnswer): boolean =>
  row.text === text && JSON.stringify(row.figures) === JSON.stringify(figures);

/** Whether a script of this persona, or of everybody, says as much already. */
const isKnown = (library: Library, { persona, text }: FoundAnswer): boolean =>
  [...library.scripts.values()]
    .flatMap(({ answers }) => answers)
    .some((answer) => (answer.persona ?? persona) === persona && changedPercent(answer.text, text) <= KNOWN_PERCENT);
