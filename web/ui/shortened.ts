/** The beginning of words that are too long for their place. */
export const shortened = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most)}…` : words;
