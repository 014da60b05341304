import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const PACKAGE = new URL('../../node_modules/@sparticuz/chromium/', import.meta.url);

/** Run apart, because the package unpacks into the temporary folder of its process. */
const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

/**
 * The Chromium that comes inside an npm package, unpacked once per version; `CHROMIUM_PATH` names another.
 * Whoever comes second keeps what the first has put in place: a browser that runs cannot be written over.
 * @returns where its program is
 */
export async function unpackChromium(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return chosen;
  const { version } = JSON.parse(await readFile(new URL('package.json', PACKAGE), 'utf8')) as { version: string };
  const place = path.join(tmpdir(), `yuanding-chromium-${version}`);
  const program = path.join(place, 'chromium');
  if (existsSync(program)) return program;
  const mine = await mkdtemp(`${place}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: fileURLToPath(new URL('.', PACKAGE)),
      // So named, it unpacks the libraries that a bare machine lacks as well.
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: mine, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await rename(mine, place);
  } catch (error) {
    if (!existsSync(program)) throw error;
  } finally {
    await rm(mine, { recursive: true, force: true });
  }
  return program;
}

/** @param program as `unpackChromium` gave it */
export function launchChromium(program: string, flags: readonly string[] = []): Promise<Browser> {
  const place = path.dirname(program);
  const libraries = path.join(place, 'al2023', 'lib');
  const environment = { ...process.env };
  if (existsSync(libraries))
    environment['LD_LIBRARY_PATH'] = [libraries, environment['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  // A machine without any fonts of its own shows text in the package's.
  if (!existsSync('/etc/fonts') && existsSync(path.join(place, 'fonts')))
    environment['FONTCONFIG_PATH'] ??= path.join(place, 'fonts');
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer', ...flags],
    env: environment,
  });
}
