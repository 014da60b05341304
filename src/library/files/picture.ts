import { LARGEST_PICTURE } from './decode.js';
import { wholeFile, type FileProblem } from './problem.js';

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const JPEG = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** How the files of a brand begin, by their ending. Anything else does not belong into a library. */
const BEGINNINGS: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  png: (bytes) => bytes[0] === 0x89 && ascii(bytes, 1, 4) === 'PNG',
  jpg: JPEG,
  jpeg: JPEG,
  gif: (bytes) => ascii(bytes, 0, 4) === 'GIF8',
  webp: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  mp4: (bytes) => ascii(bytes, 4, 8) === 'ftyp',
  pdf: (bytes) => ascii(bytes, 0, 5) === '%PDF-',
};
export const MEDIA_ENDINGS = Object.keys(BEGINNINGS);

export const endingOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1).toLowerCase();

/** A name is a claim; the first bytes are the proof. */
export function pictureProblem(path: string, bytes: Uint8Array): FileProblem | undefined {
  const begins = BEGINNINGS[endingOf(path)];
  if (begins === undefined)
    return wholeFile(
      path,
      `is of a kind that is not kept; files end in ${MEDIA_ENDINGS.join(', ')}`,
      'convert or remove it',
    );
  if (bytes.byteLength > LARGEST_PICTURE)
    return wholeFile(path, `has ${bytes.byteLength} bytes; at most ${LARGEST_PICTURE} are kept`, 'make it smaller');
  return begins(bytes)
    ? undefined
    : wholeFile(path, `is not what its ending says (${endingOf(path)})`, 'save it again or rename it');
}
