/** Builds when a source is newer than the last build, so that `npm start` after `git pull` runs what is checked out. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'dist', '.built');

const newest = (place) =>
  statSync(place).isDirectory()
    ? Math.max(statSync(place).mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))))
    : statSync(place).mtimeMs;

const sources = ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'].map((name) =>
  path.join(root, name),
);
const stale = !existsSync(stamp) || Math.max(...sources.map(newest)) > statSync(stamp).mtimeMs;

if (stale) {
  console.error('Building …');
  rmSync(stamp, { force: true });
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, '');
}
