import { mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import nodePath from 'node:path';
import { AppError } from '../../kernel/index.js';
import { LARGEST_PICTURE, MOST_FILES } from './decode.js';
import { placeOf } from './place.js';
import { wholeFile, type FileProblem } from './problem.js';

export interface Folder {
  readonly files: Map<string, Buffer>;
  readonly problems: FileProblem[];
}

/** Reads a library folder. Links are not followed: they lead out of the folder. */
export async function readFolder(root: string): Promise<Folder> {
  const found: Folder = { files: new Map(), problems: [] };
  await readInto(root, '', found);
  return found;
}

async function readInto(root: string, folder: string, found: Folder): Promise<void> {
  const entries = await readdir(nodePath.join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (placeOf(path).form === 'ignored' || found.files.size > MOST_FILES) continue;
    if (entry.isSymbolicLink())
      found.problems.push(wholeFile(path, 'is a link; links are not followed', 'put the file itself here'));
    else if (entry.isDirectory() && depthOf(path) < 5) await readInto(root, path, found);
    else if (entry.isFile()) await readOne(root, path, found);
    else found.problems.push(wholeFile(path, 'is neither a file nor a folder of a library', 'remove it'));
  }
}

const depthOf = (path: string): number => path.split('/').length;

async function readOne(root: string, path: string, found: Folder): Promise<void> {
  const handle = await open(nodePath.join(root, path), 'r');
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_PICTURE)
      found.problems.push(wholeFile(path, `has ${size} bytes; at most ${LARGEST_PICTURE} are read`, 'make it smaller'));
    else found.files.set(path, await handle.readFile());
  } catch (error) {
    found.problems.push(wholeFile(path, `cannot be read: ${(error as Error).message}`));
  } finally {
    await handle.close();
  }
}

/**
 * Writes a library into a folder, touching only files that differ, and removes files of records that are gone.
 * Files that belong to no record stay.
 * @throws AppError `is_a_link` when a file would be written through a link
 */
export async function writeFolder(
  root: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ written: string[]; removed: string[] }> {
  await mkdir(root, { recursive: true });
  const { files: present, problems } = await readFolder(root);
  const linked = problems.find(({ file, message }) => message.startsWith('is a link') && reaches(file, files.keys()));
  if (linked)
    throw new AppError(
      'conflict',
      'is_a_link',
      `${linked.file} is a link; nothing is written through links. Remove it and try again.`,
    );
  const written = [...files].filter(([path, bytes]) => !present.get(path)?.equals(bytes));
  for (const [path, bytes] of written) {
    const target = nodePath.join(root, path);
    await mkdir(nodePath.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  const removed = [...present.keys()].filter((path) => !files.has(path) && isOurs(path));
  for (const path of removed) await rm(nodePath.join(root, path));
  return { written: written.map(([path]) => path), removed };
}

const reaches = (link: string, paths: Iterable<string>): boolean =>
  [...paths].some((path) => path === link || path.startsWith(`${link}/`));

function isOurs(path: string): boolean {
  const { form } = placeOf(path);
  return form !== 'ignored' && form !== 'unknown' && form !== 'note';
}
