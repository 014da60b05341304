import { searchable } from '../../kernel/index.js';

/** Control characters carry no words, and PostgreSQL refuses the null character. */
const CONTROL = /\p{Cc}+/gu;
/** Room for the longest record without letting one fill the table. */
const LONGEST = 60_000;

export const plainLine = (text: string): string => text.replace(CONTROL, ' ').trim();

/** What a record is found by: its title and slug first, because a hit near the beginning is a better one. */
export const searchTextOf = (slug: string, title: string, texts: readonly string[]): string =>
  searchable(plainLine([title, slug, ...texts].join(' \u00b7 ')))
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '');

/** The words of a query; a record must have all of them. Text without spaces, as Chinese is, is one word. */
export const searchWords = (query: string): string[] =>
  [...new Set(searchable(plainLine(query)).split(' '))].filter((word) => word !== '');
