/** An address out of a record, if following it can only open a page: records are written and imported by many. */
export const webAddress = (address: string | null | undefined): string | null =>
  address && /^https?:\/\//iu.test(address) ? address : null;
