/** Figures of words as generated lists hold them: 「word figure word figure」; a word has no space in it. */
export function unpack(packed: string): [word: string, figure: number][] {
  const items = packed.split(' ');
  return Array.from({ length: items.length >> 1 }, (_, at) => [items[2 * at] ?? '', Number(items[2 * at + 1])]);
}

/** Numbers of one byte, 0 to 255, as generated lists hold a hundred thousand of them: in base64, that none need be read as words are. */
export const unpackBytes = (packed: string): Uint8Array => Uint8Array.from(Buffer.from(packed, 'base64'));
/** Numbers of two bytes, -32,768 to 32,767, low byte first. */
export function unpackShorts(packed: string): Int16Array {
  const { buffer, byteLength } = unpackBytes(packed);
  const [view, shorts] = [new DataView(buffer), new Int16Array(byteLength >> 1)];
  for (let at = 0; at < shorts.length; at += 1) shorts[at] = view.getInt16(2 * at, true);
  return shorts;
}

/** @throws RangeError where a number does not fit a byte */
export function packBytes(numbers: readonly number[]): string {
  const bytes = Buffer.alloc(numbers.length);
  numbers.forEach((number, at) => bytes.writeUInt8(number, at));
  return bytes.toString('base64');
}

/** @throws RangeError where a number does not fit two bytes */
export function packShorts(numbers: readonly number[]): string {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, at) => bytes.writeInt16LE(number, 2 * at));
  return bytes.toString('base64');
}
