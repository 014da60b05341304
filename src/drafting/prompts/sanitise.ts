/** Characters that show nothing and can hide or reorder words. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]/gu;
const CONTROL = /[^\P{Cc}\n\t]/gu;
/** Full-width marks are how Chinese is punctuated: folding them would spoil quotes, so NFKC passes them by. */
const ALL_BUT_CHINESE_PUNCTUATION = /[^，。！？：；（）～…—·“”‘’、《》【】「」『』％℃\u200d]+/gu;

/** Nearly all texts: plain Chinese, punctuation and ASCII, which none of the rules below would touch. */
const PLAIN = /^[\n\t\x20-\x7e\u4e00-\u9fff，。！？：；（）～…—·“”‘’、《》【】「」『』％℃]*$/;

/** Text of a person, made safe to stand in a prompt: compatibility forms folded, invisible and control characters gone. */
export const sanitiseText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(/\r\n?/g, '\n')
        .replace(ALL_BUT_CHINESE_PUNCTUATION, (part) => part.normalize('NFKC'))
        .replace(INVISIBLE, '')
        .replace(CONTROL, '');

/** Every string of a value made safe; the shape stays. Prototypes do not survive. */
export function sanitise<T>(value: T): T {
  if (typeof value === 'string') return sanitiseText(value) as T;
  if (Array.isArray(value)) return value.map((part: unknown) => sanitise(part)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sanitise(part as unknown)])) as T;
  }
  return value;
}
