import { fileTypeFromBuffer } from 'file-type';
import { err, ok, type Result } from '../../kernel/index.js';

/** What is kept, by what its bytes are: the ending it gets and the type it is served with. */
const KEPT: Readonly<Record<string, { extension: string; contentType: string }>> = {
  'image/png': { extension: 'png', contentType: 'image/png' },
  'image/apng': { extension: 'png', contentType: 'image/png' },
  'image/jpeg': { extension: 'jpg', contentType: 'image/jpeg' },
  'image/webp': { extension: 'webp', contentType: 'image/webp' },
  'image/gif': { extension: 'gif', contentType: 'image/gif' },
  'video/mp4': { extension: 'mp4', contentType: 'video/mp4' },
  'application/pdf': { extension: 'pdf', contentType: 'application/pdf' },
};

/** Types a browser may show in place. A PDF, often a customer's consent, is downloaded. */
export const isShownInPlace = (contentType: string): boolean => contentType !== 'application/pdf';

/**
 * So many bytes tell every type apart. Given more, some are walked through piece by piece to the end: minutes, for
 * twenty megabytes of empty PNG chunks.
 */
const HEAD = 4_100;

/**
 * The type of bytes by their own beginning. SVG is among the refused: it is a document that can run scripts.
 * @returns an error that says what was seen instead
 */
export async function sniff(bytes: Uint8Array): Promise<Result<{ extension: string; contentType: string }, string>> {
  const seen = (await fileTypeFromBuffer(bytes.subarray(0, HEAD)))?.mime;
  const kept = seen === undefined ? undefined : KEPT[seen];
  return kept === undefined ? err(seen ?? 'an unknown type') : ok(kept);
}
