import { type Body, type Library, sendables } from '../../library/light.js';
import { type Finding, findingAt, firstLine, type Place } from '../finding.js';
import { suggest } from '../suggestions.js';
import { viewsOf } from '../text/part-view.js';
import { FORM_RULES } from './rules.js';
import { matchesOf } from '../text/matches.js';

/** An address in a text: with its scheme, or a bare host that ends in a domain people really write. */
const ADDRESS =
  /(?:https?:\/\/|(?<![a-z0-9@._-])(?=[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|shop|store|top|vip|cc|io|me|link|xyz|site|app)(?![a-z0-9-])))[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?(?:\/[^\s，。！？；、）)】」"'<>]*)?/giu;

const hostOf = (address: string): string =>
  address
    .replace(/^https?:\/\//iu, '')
    .replace(/[:/].*$/su, '')
    .toLowerCase();

/** A domain on the list allows itself and everything under it. */
const isAllowed = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Addresses in texts and attachments that the brand's list does not allow; without a list every address may stand. */
export function linkFindings(body: Body, { brand }: Library): Finding[] {
  const { link_domains: domains } = brand;
  if (domains.length === 0) return [];
  const finding = (place: Place, address: string): Finding[] => {
    const host = hostOf(address);
    if (isAllowed(host, domains)) return [];
    return [
      findingAt(FORM_RULES.link_not_allowed, place, {
        message: `「${host}」不在品牌登记的链接里。`,
        suggestion: suggest('listed_links', { list: domains.slice(0, 5).join('、') }),
      }),
    ];
  };
  const written = viewsOf(body).flatMap(({ part, text }) =>
    matchesOf(text, ADDRESS).flatMap(({ index, 0: address }) =>
      finding({ part, text, start: index, end: index + address.length }, address),
    ),
  );
  // What is attached stands in no text: the piece it goes with is marked.
  const attached = sendables(body).flatMap(({ part, text, attachments }) =>
    attachments.flatMap(({ url }) => (url === undefined ? [] : finding(firstLine({ part, text }), url))),
  );
  return [...written, ...attached];
}
