import { Unzip, UnzipInflate, zipSync, type UnzipFile, type Zippable } from 'fflate';
import { err, ok, type Result } from '../../kernel/index.js';

/** What an archive may hold. Compressed bytes say little: a few kilobytes can unfold to gigabytes. */
export interface ZipLimits {
  readonly files: number;
  readonly bytesOfOne: number;
  readonly bytesTogether: number;
}

/** At once; what one piece unfolds to stays within memory (deflate yields at most 1,032 to 1). */
const PIECE = 64 * 1024;
const LONGEST_NAME = 300;
/** Any fixed moment: equal libraries give equal archives. It is the earliest one the format knows. */
const MTIME = new Date('1980-01-01T00:00:00');

class Refusal extends Error {}

/**
 * A zip archive → path → bytes. Names are only ever keys of a map here, and still what looks like a way out of the
 * folder is refused, because somebody will write these files to a disk one day. When everything lies in one folder,
 * as after zipping a folder by hand, that folder is left away.
 */
export function unzipFolder(archive: Uint8Array, limits: ZipLimits): Result<Map<string, Uint8Array>, string> {
  if (archive[0] !== 0x50 || archive[1] !== 0x4b) return err('is not a zip archive');
  const reader = new FolderReader(limits);
  try {
    for (let start = 0; start < archive.length; start += PIECE)
      reader.push(archive.subarray(start, start + PIECE), start + PIECE >= archive.length);
  } catch (error) {
    return err(error instanceof Refusal ? error.message : 'is damaged: it cannot be unpacked');
  }
  return reader.unfinished === 0 ? ok(withoutOuterFolder(reader.files)) : err('is damaged: its end is missing');
}

class FolderReader {
  readonly files = new Map<string, Uint8Array>();
  unfinished = 0;
  private together = 0;
  private readonly unzip = new Unzip((file) => this.open(file));

  constructor(private readonly limits: ZipLimits) {
    this.unzip.register(UnzipInflate);
  }

  push(piece: Uint8Array, last: boolean): void {
    this.unzip.push(piece, last);
  }

  private open(file: UnzipFile): void {
    const { name } = file;
    const parts: Uint8Array[] = [];
    let size = 0;
    if (!name.endsWith('/')) this.admit(name);
    this.unfinished += 1;
    file.ondata = (error, piece, last) => {
      // The unpacker hands back what was thrown below.
      if (error) throw (error as Error) instanceof Refusal ? error : new Refusal(`is damaged at ${shown(name)}`);
      size += piece.length;
      this.together += piece.length;
      if (size > this.limits.bytesOfOne)
        throw new Refusal(`holds ${shown(name)} of more than ${this.limits.bytesOfOne} bytes`);
      if (this.together > this.limits.bytesTogether)
        throw new Refusal(`unfolds to more than ${this.limits.bytesTogether} bytes`);
      parts.push(piece);
      if (!last) return;
      this.unfinished -= 1;
      if (!name.endsWith('/')) this.files.set(name, Buffer.concat(parts));
    };
    file.start();
  }

  private admit(name: string): void {
    if (this.files.has(name)) throw new Refusal(`holds ${shown(name)} twice`);
    if (this.files.size >= this.limits.files) throw new Refusal(`holds more than ${this.limits.files} files`);
    if (!isPlainPath(name)) throw new Refusal(`holds a file named ${shown(name)}, which is not a path within a folder`);
  }
}

function isPlainPath(name: string): boolean {
  const steps = name.split('/');
  return (
    name.length <= LONGEST_NAME &&
    !/[\\:\p{Cc}]/u.test(name) &&
    steps.every((step) => step !== '' && step !== '.' && step !== '..')
  );
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 80));

function withoutOuterFolder(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  if (files.has('library.yaml')) return files;
  const outer = [...files.keys()].find((path) => /^[^/]+\/library\.yaml$/.test(path))?.split('/')[0];
  const own = [...files].filter(([path]) => !path.startsWith('__MACOSX/'));
  if (outer === undefined || own.some(([path]) => !path.startsWith(`${outer}/`))) return files;
  return new Map(own.map(([path, bytes]) => [path.slice(outer.length + 1), bytes]));
}

/** Path → bytes as a zip archive, the same bytes for the same files. Pictures are compressed already. */
export function zipFolder(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of [...files].sort(([left], [right]) => (left < right ? -1 : 1)))
    entries[path] = [bytes, { level: path.startsWith('media/') && !path.endsWith('.yaml') ? 0 : 6 }];
  return zipSync(entries, { mtime: MTIME });
}
