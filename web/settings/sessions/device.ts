export interface Device {
  /** Empty when it cannot be told. */
  readonly browser: string;
  readonly system: string;
}

/** The first that fits wins: browsers name their ancestors too. */
const BROWSERS = [
  ['WeCom', /wxwork/i],
  ['WeChat', /MicroMessenger/i],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS|HeadlessChrome/],
  ['Safari', /Safari/],
] as const;
const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
] as const;

const firstOf = (table: readonly (readonly [string, RegExp])[], text: string): string =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? '';

/** What a browser calls itself, short enough to recognise one's own. */
export const deviceOf = (userAgent: string): Device => ({
  browser: firstOf(BROWSERS, userAgent),
  system: firstOf(SYSTEMS, userAgent),
});
