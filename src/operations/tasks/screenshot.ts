import { fileTypeFromBuffer } from 'file-type';
import { err, ok, type Result } from '../../kernel/index.js';

/** A picture that shows what went out. */
export interface Screenshot {
  readonly key: string;
  readonly contentType: string;
  readonly size: number;
  readonly hash: string;
}

/** Larger than any telephone's screenshot. */
export const SCREENSHOT_MAX_BYTES = 10 * 1024 * 1024;

const KEPT: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };
/** So many bytes tell every type apart; given more, a picture of empty chunks would be walked through for minutes. */
const HEAD = 4_100;
export const SCREENSHOT_TYPES = Object.keys(KEPT);

/** What the bytes are by their own beginning, never by their name. @returns an error that says what was seen */
export async function screenshotType(
  bytes: Uint8Array,
): Promise<Result<{ contentType: string; extension: string }, string>> {
  const contentType = (await fileTypeFromBuffer(bytes.subarray(0, HEAD)))?.mime ?? 'an unknown type';
  const extension = KEPT[contentType];
  return extension === undefined ? err(contentType) : ok({ contentType, extension });
}
