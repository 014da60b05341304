import { daysApart, plusDays, type Day } from '../../kernel/index.js';
import { KINDS, TOUCHPOINT_IDS, type Brand, type Library, type Material, type Persona } from '../../library/index.js';
import { isTrueOn, tellable } from '../context/choose-material.js';
import { countUse, materialRef, nothingUsed } from '../context/index.js';

/** A persona is believed by a life that goes on: one true thing a day. */
const LIFE_A_WEEK = 7;
const SHOWN = 5;
/** Nobody plans further; a need close to nothing would last for ever. */
const HORIZON_DAYS = 3_650;

/**
 * Life posts that one persona needs in a week: one a day, fewer where the brand's Moments quota leaves less room in a
 * week, or where its mix allows life no more than a share of that room.
 */
export function lifePerWeek(brand: Pick<Brand, 'quotas' | 'mix'>): number {
  const { day, week, month } = brand.quotas.account.moments;
  const room = Math.min(...[day && day * 7, week, month && (month * 7) / 30].map((most) => most ?? Infinity));
  const share = brand.mix.life?.max ?? 1;
  return share === 0 ? 0 : Math.min(LIFE_A_WEEK, room * share);
}

/**
 * Days from today on which a life post that is due has something to tell; the freshest is told first, as drafting does,
 * and what has ended by then, or speaks of a tomorrow that has passed, is told no more. Null when no life post is needed at all.
 */
export function daysOfLife(materials: readonly Material[], today: Day, perWeek: number): number | null {
  if (perWeek <= 0) return null;
  const left = [...materials].sort((one, other) => (one.happened_on < other.happened_on ? 1 : -1));
  for (let n = 0; n < HORIZON_DAYS; n += 1) {
    const day = plusDays(today, n);
    for (let due = dueBy(n, perWeek) - dueBy(n - 1, perWeek); due > 0; due -= 1) {
      // What cannot be told any more will not be told later either.
      while (left[0] !== undefined && !isToldOn(left[0], day)) left.shift();
      if (left.shift() === undefined) return n;
    }
  }
  return HORIZON_DAYS;
}

const isToldOn = (material: Material, day: Day): boolean =>
  (!material.use_until || day <= material.use_until) && isTrueOn(material, day);

/** Life posts due from day 0 to day n, the first one on day 0. */
const dueBy = (n: number, perWeek: number): number => (n < 0 ? 0 : Math.floor((n * perWeek) / 7 + 1e-9) + 1);

export interface PersonaLife {
  readonly persona: Persona;
  readonly unused: number;
  readonly perWeek: number;
  readonly daysLeft: number | null;
  readonly nextToExpire: readonly { slug: string; title: string; useUntil: string; daysLeft: number }[];
}

/**
 * What each persona has left to tell, the shortest first. Unused is what drafting would still tell: usable today, naming
 * nobody whose case may not be told, and promised to no draft, whichever account would have sent it.
 * @param told slugs of materials that a draft tells or was promised
 */
export function lifeLeft(library: Library, today: Day, told: readonly string[]): PersonaLife[] {
  const perWeek = lifePerWeek(library.brand);
  return [...library.personas.values()]
    .map((persona) => {
      const unused = untold(library, persona, today, told).filter(({ category = 'life' }) => category === 'life');
      return {
        persona,
        unused: unused.length,
        perWeek,
        daysLeft: daysOfLife(unused, today, perWeek),
        nextToExpire: expiring(unused, today),
      };
    })
    .sort((one, other) => (one.daysLeft ?? Infinity) - (other.daysLeft ?? Infinity) || one.unused - other.unused);
}

/** What a persona could still tell somewhere on a day, of every category. @param told slugs of materials told or promised */
export function untold(library: Library, persona: Persona, today: Day, told: readonly string[]): Material[] {
  const used = countUse(
    nothingUsed,
    told.map((material) => materialRef(material, persona.id)),
  );
  const somewhere = TOUCHPOINT_IDS.flatMap((touchpoint) =>
    tellable(library, { ...LIFE, touchpoint, segment: persona.serves[0] ?? '', day: today }, persona, used),
  );
  return [...new Set(somewhere)];
}

const LIFE = { goal: 'build_trust', category: 'life', words: '', variant: 0 } as const;

const expiring = (materials: readonly Material[], today: Day): PersonaLife['nextToExpire'] =>
  materials
    .flatMap((material) => (material.use_until ? [{ material, useUntil: material.use_until }] : []))
    .sort((one, other) => (one.useUntil < other.useUntil ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ material, useUntil }) => ({
      ...{ slug: material.id, title: KINDS.material.title(material), useUntil },
      daysLeft: daysApart(today, useUntil),
    }));
