import type { Sign } from './runs.js';

/** What a character is to a scanner; 0 is one that was not met yet. */
const [DIGIT, NUMERAL, LETTER, SINGLE, NONE] = [1, 2, 3, 4, 5];
const NUMERALS = '零〇一二两三四五六七八九十百千万';

/** Which number it is says little of what a text does: one sign stands for all of them. */
const NUMBER = '0';

/** By code unit: the character as a string, made once. */
const CHARACTERS = new Array<string | undefined>(0x1_0000);
const characterAt = (text: string, at: number): string => {
  const code = text.charCodeAt(at);
  return (CHARACTERS[code] ??= String.fromCharCode(code));
};

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * Reads the signs of folded texts: `\d[\d.,:]*` or two numerals and more as one number, `[a-z]+` as one word, and each
 * character that the pattern matches. A walk over code units: an expression makes a match of every character.
 * @param single one character
 */
export function signScanner(single: RegExp): (text: string) => Sign[] {
  const kinds = new Uint8Array(0x1_0000);
  const learn = (character: string, code: number): number => {
    const kind = /\d/u.test(character)
      ? DIGIT
      : NUMERALS.includes(character)
        ? NUMERAL
        : /[a-z]/u.test(character)
          ? LETTER
          : single.test(character)
            ? SINGLE
            : NONE;
    return (kinds[code] = kind);
  };
  const kindAt = (text: string, at: number): number => {
    const code = text.charCodeAt(at);
    return kinds[code] === 0 ? learn(text.charAt(at), code) : (kinds[code] ?? NONE);
  };
  const endOf = (text: string, from: number, isOf: (at: number) => boolean): number => {
    let end = from;
    while (end < text.length && isOf(end)) end += 1;
    return end;
  };
  return (text) => {
    const signs: Sign[] = [];
    for (let at = 0; at < text.length;) {
      const start = at;
      const kind = kindAt(text, at);
      if (kind === LETTER) {
        at = endOf(text, at + 1, (next) => kindAt(text, next) === LETTER);
        signs.push({ sign: text.slice(start, at), start, end: at });
      } else if (kind === DIGIT) {
        at = endOf(text, at + 1, (next) => kindAt(text, next) === DIGIT || '.,:'.includes(text.charAt(next)));
        signs.push({ sign: NUMBER, start, end: at });
      } else if (kind === NUMERAL && kindAt(text, at + 1) === NUMERAL) {
        at = endOf(text, at + 2, (next) => kindAt(text, next) === NUMERAL);
        signs.push({ sign: NUMBER, start, end: at });
      } else {
        const isPair = isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1));
        at += isPair ? 2 : 1;
        const sign = isPair ? text.slice(start, at) : characterAt(text, start);
        if ((kind === SINGLE && !isPair) || ((isPair || kind === NUMERAL) && single.test(sign)))
          signs.push({ sign, start, end: at });
      }
    }
    return signs;
  };
}
