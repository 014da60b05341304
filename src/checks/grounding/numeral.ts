const DIGITS = '零一二三四五六七八九';
const digitOf = (character: string): number => {
  if (character === '两' || character === '俩') return 2;
  if (character === '仨') return 3;
  return character === '〇' ? 0 : DIGITS.indexOf(character);
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const SECTIONS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** What stands for two characters, and what parts a number: hardly one has any of them. */
const READ_OUT = /[廿卅点]/u;
const partsOf = (text: string): string[] => text.replace('廿', '二十').replace('卅', '三十').split('点');

/** 三百, 一千二, 二〇二六, 三点五. What is only about so many (三四, 七八十) or no number at all gives null. */
export function chineseNumber(text: string): number | null {
  const [whole = '', decimals, ...more] = READ_OUT.test(text) ? partsOf(text) : [text];
  if (more.length > 0 || whole === '') return null;
  const value = wholeNumber(whole);
  if (value === null || decimals === undefined) return value;
  const digits = [...decimals].map(digitOf);
  return decimals === '' || digits.some((digit) => digit < 0) ? null : Number(`${value}.${digits.join('')}`);
}

function wholeNumber(text: string): number | null {
  const characters = [...text];
  if (characters.every((character) => digitOf(character) >= 0)) {
    // Two digits side by side are an estimate (两三个); three and more are read out one by one (二〇二六).
    if (characters.length === 2) return null;
    return Number(characters.map(digitOf).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let place = 1;
  let gap = false;
  for (const character of characters) {
    const value = digitOf(character);
    const size = PLACES[character];
    const bigger = SECTIONS[character];
    if (value === 0) gap = true;
    else if (value > 0) {
      if (digit !== null) return null;
      digit = value;
    } else if (size !== undefined) {
      section += (digit ?? 1) * size;
      [digit, place, gap] = [null, size, false];
    } else if (bigger !== undefined) {
      total = (total + section + (digit ?? (section === 0 ? 1 : 0))) * bigger;
      [section, digit, place, gap] = [0, null, bigger, false];
    } else return null;
  }
  // 一万二 is 12,000 and 一百零二 is 102.
  return total + section + (digit === null ? 0 : digit * (place >= 100 && !gap ? place / 10 : 1));
}

const SIDE_BY_SIDE =
  /^(?<before>[一二两三四五六七八九十百千万]*?)(?<low>[一二两三四五六七八])(?<high>[二两三四五六七八九])(?<after>[十百千万亿]*)$/u;

/** 七八, 三十一二, 四五百, 三五: both ends of what is only about so many. */
export function roughNumber(text: string): readonly [low: number, high: number] | null {
  const { before = '', low = '', high = '', after = '' } = SIDE_BY_SIDE.exec(text)?.groups ?? {};
  const step = digitOf(high) - digitOf(low);
  if (low === '' || (step !== 1 && !(low === '三' && high === '五')) || /[一二两三四五六七八九]$/u.test(before))
    return null;
  const ends = [low, high].map((digit) => chineseNumber(`${before}${digit}${after}`));
  const [least, most] = ends;
  return least == null || most == null ? null : [least, most];
}
