import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { Workspaces } from '../identity/index.js';
import { dayOf, instantAt, plusDays, systemClock, toInstant, type Clock } from '../kernel/index.js';
import { oneOf, week, weekOf, type Week } from './arguments.js';
import { playWeek } from './demo/play-week.js';
import { SAMPLES_FOLDER } from './demo/seed.js';
import { setUpBrand } from './demo/set-up-brand.js';
import { tellWeek } from './demo/tell-week.js';
import { writeCalendar } from './export.command.js';
import { inHouse, migrateHouse } from './house.js';
import { readLibraryFolder, refuseProblems } from './library.command.js';
import type { Surroundings } from './surroundings.js';

interface Options {
  readonly library: string;
  readonly week?: Week;
  readonly out: string;
  readonly writer: 'auto' | 'template' | 'llm';
}

const ZONE = 'Asia/Shanghai';

export const demoCommand = (around: Surroundings): Command =>
  new Command('demo')
    .description(
      'play the whole main job for a week, in one process: import, draft, check, review, plan, release, export',
    )
    .option('--library <dir>', 'any valid library folder', path.join(SAMPLES_FOLDER, 'beauty'))
    .option('--week <week>', 'ISO week such as 2026-W48; next week when left out', week)
    .option('--out <dir>', 'folder for calendar.json, .ics, .xlsx, .html and .csv', 'out')
    .option('--writer <writer>', 'auto, template or llm', oneOf(['auto', 'template', 'llm'] as const), 'auto' as const)
    .addHelpText(
      'after',
      `
It uses a database of its own that is gone afterwards, unless --db (before or behind the command) or DATABASE_URL names one.
The clock stands on the Saturday before the week. Approvals are made by the sample reviewer, of every draft that no blocking finding stops.

Example:
  yuanding demo --library content-library/knowledge --week 2026-W48 --out out`,
    )
    .action(async (options: Options) => {
      const output = around.output();
      const { files, problems } = await readLibraryFolder(options.library);
      refuseProblems(output, options.library, problems);
      const chosen = options.week ?? weekOf(plusDays(dayOf(systemClock.now(), ZONE), 7));
      const scratch = await mkdtemp(path.join(tmpdir(), 'yuanding-demo-'));
      try {
        const config = around.config({ scratch });
        await migrateHouse(config);
        const played = await inHouse(
          config,
          async (house) => {
            const slug = await freeSlug(house, path.basename(path.resolve(options.library)));
            const cast = await setUpBrand(
              house,
              { slug, files, from: options.library },
              () => randomBytes(12).toString('base64url'),
              output,
            );
            output.note(
              `${cast.workspace.name} (${slug}), as of ${chosen.from} minus two days. ${cast.passwords.map(({ role, name }) => `${role}: ${name}`).join(' · ')}`,
            );
            return playWeek(house, cast, chosen, options.writer, output);
          },
          before(chosen),
        );
        const written = await writeCalendar(played.document, options.out, ['json', 'ics', 'xlsx', 'html', 'csv']);
        const { document, stopped, unwritten } = played;
        output.result(
          {
            week: document.week,
            summary: document.summary,
            stopped,
            unwritten,
            leftOver: document.leftOver,
            files: written,
          },
          () => `${tellWeek(played)}\n\n${written.join('\n')}`,
        );
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    });

/** Goes on from ten in the morning of the Saturday before the week, so that any week can be played at any time. */
function before({ from }: Week): Clock {
  const saturday = plusDays(from, -2);
  const start = Date.parse(instantAt(saturday, '10:00', ZONE)) - Date.now();
  return { now: () => toInstant(Date.now() + start) };
}

/** A shared database may have seen this library before. */
async function freeSlug(house: INestApplicationContext, name: string): Promise<string> {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'demo';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if ((await house.get(Workspaces).findBySlug(slug)) === null) return slug;
  }
}
