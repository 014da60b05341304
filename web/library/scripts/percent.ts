/** A share as people read it; a dash where there is nothing to divide by. */
export const percent = (share: number | null): string => (share === null ? '–' : `${String(Math.round(share * 100))}%`);
export const changed = (percentChanged: number | null): string =>
  percentChanged === null ? '–' : `${String(percentChanged)}%`;
