/** Figures of words as generated lists hold them: 「word figure word figure」; a word has no space in it. */
export function unpack(packed: string): [word: string, figure: number][] {
  const items = packed.split(' ');
  return Array.from({ length: items.length >> 1 }, (_, at) => [items[2 * at] ?? '', Number(items[2 * at + 1])]);
}
