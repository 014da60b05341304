import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { People } from '../../identity/index.js';
import { dayOf, plusDays, systemClock } from '../../kernel/index.js';
import { readFolder } from '../../library/index.js';
import type { ConfigValues } from '../../platform/config/index.js';
import { inHouse } from '../house.js';
import { table, type Output } from '../output.js';
import { leaveWork } from './leave-work.js';
import { playWeek } from './play-week.js';
import { refreshDates } from './refresh-dates.js';
import { setUpBrand, type Cast } from './set-up-brand.js';

const SAMPLES = ['beauty', 'knowledge'] as const;
export const SAMPLES_FOLDER = path.resolve(import.meta.dirname, '../../../content-library');

/** A whole week after today, so that operators have something to do at once and schedulers something to look at. */
const DAYS_AHEAD = 7;

/** Where nobody can sign in yet: the sample brands, people of each role, and a calendar from today on. */
export async function seedIfEmpty(config: ConfigValues, output: Output): Promise<void> {
  await inHouse(config, async (house) => {
    if (!(await house.get(People).isEmpty())) return;
    output.note('Nobody can sign in yet: setting up two sample brands with a week each, beginning today …');
    const today = dayOf(systemClock.now(), 'Asia/Shanghai');
    const to = plusDays(today, DAYS_AHEAD);
    const days = { name: `${today} – ${to}`, from: today, to };
    const casts: Cast[] = [];
    for (const brand of SAMPLES) {
      const from = path.join(SAMPLES_FOLDER, brand);
      const files = refreshDates((await readFolder(from)).files, today);
      casts.push(await setUpBrand(house, { slug: brand, files, from }, newPassword, output));
    }
    tellPasswords(casts, output); // before the long part: whoever stops it there can still sign in
    for (const cast of casts) {
      const { document } = await playWeek(house, cast, days, 'template', output);
      await leaveWork(house, cast, to, output);
      output.note(
        `${cast.workspace.name}: ${document.summary.drafted} drafts, ${document.summary.placed} on the calendar of ${days.name}.`,
      );
    }
  });
}

const newPassword = (): string => randomBytes(9).toString('base64url');

function tellPasswords(casts: readonly Cast[], output: Output): void {
  const rows = casts.flatMap(({ workspace, passwords }) =>
    passwords.map(({ role, email, password }) => [workspace.slug, role, email, password]),
  );
  output.note(
    `\nSign in as one of these. Passwords are shown this once:\n${table(['workspace', 'role', 'e-mail', 'password'], rows)}`,
  );
}
