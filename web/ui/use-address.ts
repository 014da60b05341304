import { useCallback } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router';

/** Parameters with what they become; null or nothing takes one out of the address. */
export type AddressChange = Readonly<Record<string, string | null | undefined>>;
export type ChangeAddress = (
  change: AddressChange | ((now: URLSearchParams) => AddressChange),
  options?: NavigateOptions,
) => void;

/** The change that takes everything out. */
export const nothing = (now: URLSearchParams): AddressChange =>
  Object.fromEntries([...now.keys()].map((name) => [name, null]));

/**
 * What the address asks for, and the way to change some of it without a step in the history, unless the options say so.
 * A change starts from what stands in the address, not from what was drawn last: of two keys that follow each other
 * faster than a page is drawn both count.
 */
export function useAddress(): [URLSearchParams, ChangeAddress] {
  const [asked, setAsked] = useSearchParams();
  const change = useCallback<ChangeAddress>(
    (wanted, options = {}) => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(typeof wanted === 'function' ? wanted(next) : wanted)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      setAsked(next, { replace: true, ...options });
    },
    [setAsked],
  );
  return [asked, change];
}
