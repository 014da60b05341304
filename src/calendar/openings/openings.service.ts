import { Injectable } from '@nestjs/common';
import { notFound, withOffset } from '../../kernel/index.js';
import { DraftEntity } from '../../drafting/index.js';
import type { Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { approvedById, toItem } from '../approved-items.queries.js';
import { Boards, type Board } from '../board.service.js';
import { assertRange } from '../calendar.schema.js';
import { placingWords } from '../planner/placing-reasons.js';
import { reasonsOf, scorer, spacingOf, total, weaknessesOf, type Scorer } from '../planner/score.js';
import { refusal } from '../placement-refusal.js';
import { breach, inWords, type Conflict } from '../rules/conflict.js';
import { conflicts } from '../rules/conflicts.js';
import { openingsOf, type Opening } from './openings.js';
import type { OpeningList, OpeningsQuery } from './openings.schema.js';

const RANGE_DAYS = 31;

/** Where a draft may be dropped, asked once when it is picked up. */
@Injectable()
export class Openings {
  constructor(
    private readonly database: Database,
    private readonly libraries: Libraries,
    private readonly boards: Boards,
  ) {}

  async forDraft(actor: Actor, { draft, entry, from, to, account, group }: OpeningsQuery): Promise<OpeningList> {
    assertRange(from, to, RANGE_DAYS);
    const { workspaceId } = actor;
    const manager = this.database.fresh;
    const approved = (await approvedById(manager, workspaceId, [draft])).get(draft);
    if (approved === undefined) {
      if (!(await manager.existsBy(DraftEntity, { id: draft, workspaceId }))) throw notFound('draft', draft);
      throw refusal('calendar_conflict', [inWords(breach('not_approved'))], 'It cannot be placed');
    }
    const library = await this.libraries.snapshot(workspaceId);
    const item = toItem(approved, library);
    const texts = await this.boards.texts(workspaceId);
    const layout = { library, workspaceId, period: { from, to }, items: [item], texts, except: entry };
    const board = await this.boards.around(manager, layout);
    const { settings, accounts } = board;
    const scores = scorer(library, from, to);
    const items = openingsOf({ library, accounts, settings, from, to })
      .filter((one) => one.touchpoint === item.touchpoint && one.segment === item.segment)
      .filter((one) => account === undefined || one.account === account)
      .filter((one) => group === undefined || one.group === group)
      .map((opening) => toView(item, opening, board, scores));
    return { draftId: draft, timeZone: settings.timeZone, items };
  }
}

function toView(item: ApprovedItem, opening: Opening, board: Board, scores: Scorer): OpeningList['items'][number] {
  const place = board.agenda.prepare(opening);
  const found = conflicts({ item, place }, board);
  const spacing = spacingOf(board.agenda.audience(place).distance(place.at));
  const score = { ...scores.fixed(item, opening), spacing };
  const { startsAt, account, group, touchpoint, scene, programme } = opening;
  const phrases = [...reasonsOf(item, opening, score, board.library), ...weaknessesOf(item, opening, score)];
  return {
    ...{ startsAt, account, group, touchpoint },
    local: withOffset(startsAt, board.settings.timeZone),
    scene: scene === null ? null : (scene.name ?? scene.id),
    programme: programme?.name ?? null,
    score: Math.round(total(score) * 1000) / 1000,
    reasons: phrases.map((one) => placingWords(one)),
    phrases,
    allowed: allowedBy(found),
    conflicts: found.map((one) => ({ ...one })),
  };
}

const allowedBy = (found: readonly Conflict[]): 'yes' | 'with_reason' | 'no' => {
  if (found.length === 0) return 'yes';
  return found.some(({ severity }) => severity === 'hard') ? 'no' : 'with_reason';
};
