/** The pages of the web app: the desk, and the operator's light page. */
export type WebPage = 'desk' | 'day';

/** Served by routes of their own, or by none: an unknown address there is a problem, never a page. */
const NO_PAGE = /^\/(?:api|health|metrics|assets|icons)(?:\/|$)/;
const DAY = /^\/day(?:\/|\.html$|$)/;
const ENDING = /\.(?!html$)[^./]+$/;

/**
 * The page behind an address that no route knows. Whatever a person may open, reload or send on is a page; the app
 * inside it finds the screen.
 * @param path without its query
 * @param accept the request's `Accept`
 */
export function webPageAt(path: string, accept = ''): WebPage | null {
  if (NO_PAGE.test(path) || (ENDING.test(path) && !accept.includes('text/html'))) return null;
  return DAY.test(path) ? 'day' : 'desk';
}
