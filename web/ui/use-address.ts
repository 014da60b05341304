import { useCallback } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router';
import { changed } from './address-change';

export type ChangeAddress = (change: Parameters<typeof changed>[1], options?: NavigateOptions) => void;

/**
 * What the address asks for, and the way to change some of it without a step in the history, unless the options say so.
 * A change starts from what stands in the address, not from what was drawn last: of two keys that follow each other
 * faster than a page is drawn both count.
 */
export function useAddress(): [URLSearchParams, ChangeAddress] {
  const [asked, setAsked] = useSearchParams();
  const change = useCallback<ChangeAddress>(
    (wanted, options = {}) =>
      setAsked(changed(new URLSearchParams(window.location.search), wanted), { replace: true, ...options }),
    [setAsked],
  );
  return [asked, change];
}
