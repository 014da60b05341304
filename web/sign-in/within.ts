/** An address of this house, or its door: `//elsewhere` and `/\elsewhere` would lead out of it. */
export const within = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');
