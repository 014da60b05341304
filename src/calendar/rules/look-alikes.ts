import type { Day } from '../../kernel/index.js';
import { alikeIn, beginningOf, isMet, nearestShowing, REMEMBERED_DAYS, told } from '../../checks/index.js';
import type { Alike, SeenText, Shown } from '../../checks/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { breach, type Breach } from './conflict.js';

/** The days on which a draft stands on the calendar as it is judged. */
export type Standing = (draftId: string) => readonly Shown[];

/**
 * Texts that people were shown or are going to be, as the calendar asks about them: is another one of these told again to
 * the same readers, within the days they remember? Who reads what and what is alike is the rule of the check `sameness`;
 * when a text is seen is what the calendar says now.
 */
export class LookAlikes {
  private readonly placed: SeenText[] = [];
  private readonly before = new Map<string, readonly Alike[]>();

  /** @param rememberedDays for how many days people remember what they were sent */
  constructor(
    private readonly past: readonly SeenText[] = [],
    private readonly rememberedDays = REMEMBERED_DAYS,
  ) {}

  /** A text that found its place while others still look for theirs. */
  add({ draftId, text, family, touchpoint, segment, personaSlug: persona }: ApprovedItem): void {
    this.placed.push({ draftId, text, family, touchpoint, segment, persona });
  }

  /**
   * What the item would repeat on a day, the most alike first. A likeness that a reviewer let pass by name, with a reason,
   * is not asked about again while that holds.
   */
  breaches(item: ApprovedItem, day: Day, standing: Standing): Breach[] {
    const { segment: segmentId, personaSlug: personaId, family } = item;
    const reading = { segmentId, personaId, family, publishOn: day, rememberedDays: this.rememberedDays };
    const passed = item.mayResemble.filter(({ until }) => until === null || day <= until);
    return this.alikeTo(item).flatMap(({ seen, similarity }): Breach[] => {
      const { draftId = '' } = seen;
      const shown = merged(seen.shown ?? [], standing(draftId));
      const here = { ...seen, shown };
      const showing = nearestShowing(reading, shown);
      if (showing === undefined || passed.some((one) => one.draftId === draftId) || !isMet(reading, here)) return [];
      return [
        breach('look_alike', {
          told: told(here, reading),
          percent: Math.round(similarity * 100),
          words: beginningOf(seen.text),
          draft: draftId,
          ...{ on: showing.on, day },
          ...(showing.entryId === null ? {} : { entry: showing.entryId }),
        }),
      ];
    });
  }

  private alikeTo({ draftId, text }: ApprovedItem): Alike[] {
    let before = this.before.get(draftId);
    if (before === undefined) this.before.set(draftId, (before = alikeIn(this.past, text)));
    const known = new Set(before.map(({ seen }) => seen.draftId));
    const beside = alikeIn(this.placed, text).filter(({ seen }) => !known.has(seen.draftId));
    return [...before, ...beside].sort((one, other) => other.similarity - one.similarity);
  }
}

/** An entry that the calendar knows stands where the calendar says. */
function merged(shown: readonly Shown[], standing: readonly Shown[]): Shown[] {
  const known = new Set(standing.map(({ entryId }) => entryId));
  return [...standing, ...shown.filter(({ entryId }) => entryId === null || !known.has(entryId))];
}
