const MOST = 200;

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A whole list, page by page: for names and other short things that are few enough to be held at once. */
export async function everyPage<T>(read: (page: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page<T> = await read({ limit: MOST, ...(cursor && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}
