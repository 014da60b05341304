/** Words that are quoted may quote: 「发个图要被问三遍‘拍这个有啥用’」 inside of “”. */
export function innerQuotes(line: string): string {
  let depth = 0;
  return line.replace(/[“”]/gu, (mark) => {
    if (mark === '“') return (depth += 1) > 1 ? '‘' : mark;
    depth = Math.max(0, depth - 1);
    return depth > 0 ? '’' : mark;
  });
}

/** Text as it will stand: no blank edges, no blank lines, no spaces that only separate tags. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0)
    .map(innerQuotes)
    .join('\n')
    .replace(/([。！？～])。/gu, '$1')
    .replace(/[，、]([。！？])/gu, '$1')
    // What is told may have a colon of its own: 「东西本身是这样，油脂用了三种：…」.
    .replace(/^([^：。！？；“”\n]{2,14})：(?=[^：。！？；“”\n]{2,24}：)/gmu, '$1，');

/** Marks that `tidy` exchanges for one another, one for one. */
const likeAny = (words: string): string => words.replace(/[“‘]/gu, '“').replace(/[”’]/gu, '”').replace(/：/gu, '，');

/** The ways in which words stand in a tidied text: as they were given, or with the marks they have there. None when they are not in it. */
export function waysOf(words: string, text: string): string[] {
  const wanted = likeAny(tidy(words));
  if (wanted === '') return [];
  const searched = likeAny(text);
  const found = new Set<string>();
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length))
    found.add(text.slice(at, at + wanted.length));
  return [...found];
}
