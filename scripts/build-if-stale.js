/**
 * Builds what is older than its sources: the service, the web app's view of its API, the web app. So `npm start` after
 * `git pull` runs what is checked out. With `--all` everything is built anew.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const at = (...names) => path.join(root, ...names);
const resolve = createRequire(import.meta.url).resolve;
const bin = (name, file) => path.join(path.dirname(resolve(`${name}/package.json`)), file);
const shared = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

const STEPS = [
  {
    stamp: at('dist', '.built'),
    sources: ['src', 'scripts/api-types.ts', ...shared],
    commands: [
      [bin('@nestjs/cli', 'bin/nest.js'), 'build'],
      ['--import', '@swc-node/register/esm-register', at('scripts', 'api-types.ts')],
    ],
  },
  {
    stamp: at('dist', 'web', '.built'),
    sources: ['web', 'package.json'],
    commands: [[bin('vite', 'bin/vite.js'), 'build', '--config', at('web', 'vite.config.mts'), '--logLevel', 'warn']],
  },
];

const newest = (place) =>
  statSync(place).isDirectory()
    ? Math.max(statSync(place).mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))))
    : statSync(place).mtimeMs;

const isStale = ({ stamp, sources }) =>
  process.argv.includes('--all') ||
  !existsSync(stamp) ||
  Math.max(...sources.map((name) => newest(at(name)))) > statSync(stamp).mtimeMs;

for (const step of STEPS) {
  if (!isStale(step)) continue;
  console.error(step === STEPS[0] ? 'Building the service …' : 'Building the web app …');
  rmSync(step.stamp, { force: true });
  for (const command of step.commands) {
    const { status } = spawnSync(process.execPath, ['--no-warnings', ...command], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  mkdirSync(path.dirname(step.stamp), { recursive: true });
  writeFileSync(step.stamp, '');
}
