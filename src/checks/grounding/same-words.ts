/*
 * Words for the same people and days, of the same length so that places in a text stay what they are.
 */
const SAME: readonly (readonly [said: RegExp, known: string])[] = [
  [/大人/gu, '成人'],
  [/孩子|小孩|宝宝|宝贝/gu, '儿童'],
  [/周[六日]/gu, '周末'],
  [/抽烟/gu, '吸烟'],
  [/喝酒/gu, '饮酒'],
];

/** A text in the words that records use. */
export const inSameWords = (text: string): string =>
  SAME.reduce((told, [said, known]) => told.replace(said, known), text);
