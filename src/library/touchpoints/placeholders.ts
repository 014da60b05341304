/**
 * Personal placeholders that a draft may hold: filled when the task is handed to an operator. The list is closed, so that a
 * misspelt one is found while drafting and not by a customer.
 */
export const PLACEHOLDERS = {
  'customer.nickname': { zh: '客户昵称', personal: true },
  'customer.title': { zh: '客户称呼', personal: true },
  'customer.city': { zh: '客户所在城市', personal: true },
  'customer.source': { zh: '客户来源', personal: true },
  'customer.hook': { zh: '客户当初领的东西', personal: true },
  'customer.last_product': { zh: '客户最近买的产品', personal: true },
  'customer.last_order_on': { zh: '客户最近下单的日子', personal: true },
  'customer.last_talk': { zh: '上次和客户聊到的事', personal: true },
  'group.name': { zh: '群名', personal: false },
  'persona.nickname': { zh: '人设昵称', personal: false },
  'brand.name': { zh: '品牌名', personal: false },
} as const satisfies Record<string, { zh: string; personal: boolean }>;
export type PlaceholderName = keyof typeof PLACEHOLDERS;

const PATTERN = /\{\{\s*([^{}]*?)\s*\}\}/gu;

export const isPlaceholder = (name: string): name is PlaceholderName => Object.hasOwn(PLACEHOLDERS, name);

export interface FoundPlaceholder {
  readonly name: string;
  readonly known: boolean;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Every `{{…}}` that still stands in a text, known or not. Text that is to be sent must have none. */
export function unrenderedPlaceholders(text: string): FoundPlaceholder[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(PATTERN)].map((match) => {
    const name = match[1] ?? '';
    return { name, known: isPlaceholder(name), start: match.index, end: match.index + match[0].length };
  });
}

const NAMES = Object.fromEntries(Object.entries(PLACEHOLDERS).map(([name, { zh }]) => [name, zh]));

/** A text about as long as it will be sent: what is filled in counts by its Chinese name, not by how it is written. */
export const aboutAsSent = (text: string): string => renderPlaceholders(text, NAMES).text;

/** Fills what is known. What has no value (or only blanks) stays as it is and is named in `missing`, once each. */
export function renderPlaceholders(
  text: string,
  values: Partial<Record<PlaceholderName, string>>,
): { readonly text: string; readonly missing: string[] } {
  const missing = new Set<string>();
  const rendered = text.replace(PATTERN, (whole, name: string) => {
    const value = isPlaceholder(name) ? values[name]?.trim() : undefined;
    if (value) return value;
    missing.add(name);
    return whole;
  });
  return { text: rendered, missing: [...missing] };
}
