import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PromptSources } from './prompt-sources.js';

/** The folder prompts/ of this installation: the same distance from the source as from the build. */
export const PROMPTS_FOLDER = fileURLToPath(new URL('../../../prompts/', import.meta.url));

/** prompts/*.hbs by name, for `loadPrompts`. */
export function readPrompts(folder: string = PROMPTS_FOLDER): PromptSources {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.hbs'))
      .sort()
      .map((name) => [basename(name, '.hbs'), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** prompts/template/**.hbs by path below that folder, for `loadFrameworks`. */
export function readFrameworks(folder: string = join(PROMPTS_FOLDER, 'template')): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      relative(folder, file)
        .split(sep)
        .join('/')
        .replace(/\.hbs$/, ''),
      readFileSync(file, 'utf8'),
    ]),
  );
}
