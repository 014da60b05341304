import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './child.js';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const FOLDER = path.join(ROOT, 'dist', 'web');

/** What Vite built, by the source that asked for it. */
export const builtChunks = (): Record<string, Chunk> =>
  JSON.parse(readFileSync(path.join(FOLDER, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Kilobytes (1,000 bytes) of JavaScript, gzip, that the browser fetches before these sources can run. */
export function javascript(chunks: Record<string, Chunk>, sources: readonly string[]): number {
  const files = new Set<string>();
  const follow = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`The build has no ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(follow);
  };
  sources.forEach(follow);
  const bytes = [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + readFileSync(path.join(FOLDER, `${file}.gz`)).length, 0);
  return bytes / 1_000;
}
