import { err, ok, type Result } from '../../kernel/index.js';
import { wholeFile, type FileProblem } from './problem.js';

/** A text file of a library is written by people; a megabyte of it is a mistake. */
export const LARGEST_TEXT = 1_048_576;
/** All texts of a library together: ten times the largest brand's. Reading them holds up everything else. */
export const LARGEST_TEXTS = 16 * 1_048_576;
export const LARGEST_PICTURE = 20 * 1_048_576;
export const MOST_FILES = 20_000;

/** Bytes → text, every byte accounted for: a byte order mark stays in the text, so that it can be written back. */
export function decode(file: string, bytes: Uint8Array): Result<string, FileProblem> {
  if (bytes.byteLength > LARGEST_TEXT)
    return err(wholeFile(file, `has ${bytes.byteLength} bytes; at most ${LARGEST_TEXT} are read`, 'split it'));
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return err(wholeFile(file, 'is UTF-16 text', 'save it as UTF-8'));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return err(wholeFile(file, 'is not UTF-8 text', 'save it as UTF-8'));
  }
  if (text.includes('\0')) return err(wholeFile(file, 'holds null characters: it is no text file'));
  return ok(text);
}
