/** Parameters of an address with what they become; null or nothing takes one out. */
export type AddressChange = Readonly<Record<string, string | null | undefined>>;

/** An address changed as wanted; what is not spoken of stays. */
export function changed(
  now: URLSearchParams,
  wanted: AddressChange | ((now: URLSearchParams) => AddressChange),
): URLSearchParams {
  const next = new URLSearchParams(now);
  for (const [name, value] of Object.entries(typeof wanted === 'function' ? wanted(now) : wanted)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The change that takes everything out. */
export const nothing = (now: URLSearchParams): AddressChange =>
  Object.fromEntries([...now.keys()].map((name) => [name, null]));
