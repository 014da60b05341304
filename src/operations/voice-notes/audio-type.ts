import { fileTypeFromBuffer } from 'file-type';
import { err, ok, type Result } from '../../kernel/index.js';

/** What phones record, by what the bytes are. A browser's recording has one track in a container that could hold films. */
const KEPT: Readonly<Record<string, { extension: string; contentType: string }>> = {
  'audio/x-m4a': { extension: 'm4a', contentType: 'audio/mp4' },
  'audio/mp4': { extension: 'm4a', contentType: 'audio/mp4' },
  'video/mp4': { extension: 'm4a', contentType: 'audio/mp4' },
  'audio/mpeg': { extension: 'mp3', contentType: 'audio/mpeg' },
  'audio/ogg': { extension: 'ogg', contentType: 'audio/ogg' },
  'audio/amr': { extension: 'amr', contentType: 'audio/amr' },
  'video/webm': { extension: 'webm', contentType: 'audio/webm' },
  'audio/webm': { extension: 'webm', contentType: 'audio/webm' },
  'audio/wav': { extension: 'wav', contentType: 'audio/wav' },
};
export const AUDIO_TYPES = [...new Set(Object.values(KEPT).map(({ contentType }) => contentType))];

/** So many bytes tell every type apart; given more, a file of empty pieces would be walked through for minutes. */
const HEAD = 4_100;

/** Half an hour of speech; the endpoints take 25 MB. */
export const LONGEST_AUDIO = 20 * 1024 * 1024;

/** What the bytes are by their own beginning, never by their name. @returns an error that says what was seen */
export async function audioType(
  bytes: Uint8Array,
): Promise<Result<{ contentType: string; extension: string }, string>> {
  const seen = (await fileTypeFromBuffer(bytes.subarray(0, HEAD)))?.mime.split(';')[0];
  const kept = seen === undefined ? undefined : KEPT[seen];
  return kept === undefined ? err(seen ?? 'an unknown type') : ok(kept);
}
