/** How much of each text, after the first, begins like one before it: lengths in UTF-16 units, in order. */
export function sharedBeginnings(texts: readonly string[]): number[] {
  return texts
    .slice(1)
    .map((text, index) => Math.max(...texts.slice(0, index + 1).map((before) => alike(text, before))));
}

function alike(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
