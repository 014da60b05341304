/** A `LIKE` pattern that finds the words as they stand; use with `ESCAPE '!'`. */
export const likePattern = (words: string): string => `%${words.replace(/[!%_]/g, '!$&')}%`;
