interface Part {
  readonly part: string;
  readonly text: string;
}

export interface ChangedPart {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** Every text that differs between two versions, in the order in which the newer one is read; what went stands last. */
export function changedParts(before: readonly Part[], after: readonly Part[]): ChangedPart[] {
  const old = new Map(before.map(({ part, text }) => [part, text]));
  const kept = new Set(after.map(({ part }) => part));
  return [
    ...after.map(({ part, text }) => ({ part, before: old.get(part) ?? '', after: text })),
    ...before.filter(({ part }) => !kept.has(part)).map(({ part, text }) => ({ part, before: text, after: '' })),
  ].filter((each) => each.before !== each.after);
}
