/** An answer of a script as it is named beside what was offered: `too-expensive#0`. */
export function scriptAnswerOf(name: string | null): { slug: string; index: number } | null {
  const [, slug, index] = /^([a-z0-9-]+)#(\d{1,3})$/.exec(name ?? '') ?? [];
  return slug === undefined || index === undefined ? null : { slug, index: Number(index) };
}
