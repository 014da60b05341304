import path from 'node:path';
import { demoAccounts } from '../src/audience/index.js';
import type { ApprovedItem } from '../src/calendar/index.js';
import { openingsOf } from '../src/calendar/openings/openings.js';
import { plan, type PlanRequest } from '../src/calendar/planner/planner.js';
import { Agenda } from '../src/calendar/rules/agenda.js';
import { LookAlikes } from '../src/calendar/rules/look-alikes.js';
import { localClock } from '../src/calendar/rules/local-time.js';
import { calendarSettings } from '../src/calendar/settings.js';
import type { Day, Instant, PersonId } from '../src/kernel/index.js';
import { buildLibrary, CATEGORIES, GOALS, readFolder, readLibrary, type Library } from '../src/library/index.js';
import { figure, median, type Figure } from './figure.js';
import { ROOT } from './support/child.js';

const ITEMS = 10_000;
const OPENINGS = 1_000;
const RUNS = 7;
const NOW = '2026-11-21T02:00:00.000Z' as Instant;

/** The planner's pure function: far more items than openings, so that nearly every item is weighed everywhere. */
export async function run(): Promise<Figure[]> {
  const { files } = await readFolder(path.join(ROOT, 'content-library/beauty'));
  const library = buildLibrary(readLibrary(files).records, 1);
  const times: number[] = [];
  for (let n = 0; n <= RUNS; n += 1) {
    const request = requestFor(library);
    const began = performance.now();
    const { placements, leftOver } = plan(request);
    times.push((performance.now() - began) / 1000);
    if (placements.length + leftOver.length !== ITEMS) throw new Error('The planner lost items.');
  }
  const held = { bound: 0.27, aim: 1, against: 'as stated' };
  return [figure(`planner.${ITEMS}x${OPENINGS}`, median(times.slice(1)), 's', held)];
}

function requestFor(library: Library): PlanRequest {
  const accounts = demoAccounts(library, ['operator' as PersonId]);
  const settings = calendarSettings(library.brand, 'Asia/Shanghai');
  const period = { from: '2026-11-23', to: '2026-12-20' };
  const openings = openingsOf({ library, accounts, settings, ...period }).slice(0, OPENINGS);
  if (openings.length < OPENINGS) throw new Error(`The period has only ${String(openings.length)} openings.`);
  const kinds = [
    ...new Map(
      openings.map(({ segment, touchpoint, account }) => [
        `${segment}/${touchpoint}/${account}`,
        {
          segment,
          touchpoint,
          personaSlug: accounts.find(({ slug }) => slug === account)?.personaSlug ?? '',
        },
      ]),
    ).values(),
  ];
  const products = [...library.products.keys()];
  const items = Array.from({ length: ITEMS }, (_, index): ApprovedItem => {
    const kind = kinds[index % kinds.length];
    const category = CATEGORIES[index % CATEGORIES.length] ?? 'life';
    return {
      ...(kind ?? { segment: '', touchpoint: 'moments', personaSlug: '' }),
      draftId: `draft-${String(index)}`,
      number: 1,
      hash: String(index),
      productSlug: category === 'product' ? (products[index % products.length] ?? null) : null,
      goal: GOALS[index % GOALS.length] ?? 'care',
      category,
      claims: [],
      text: '',
      invites: [],
      approvedAt: NOW,
      waivedUntil: null,
      writtenFor: period.from as Day,
      mayResemble: [],
      family: `draft-${String(index)}`,
    };
  });
  const agenda = new Agenda(new Map(accounts.map((one) => [one.slug, one])), localClock(settings.timeZone));
  const lookAlikes = new LookAlikes();
  return { items, openings, agenda, lookAlikes, library, settings, accounts, ...period, now: NOW, seed: 'bench' };
}
