import { Body, textParts } from '../../library/index.js';

/**
 * A body with other words in some of its parts. Claims whose words no longer stand anywhere are taken along: a quote
 * must be found in the draft.
 * @param changes dotted part → its new words
 * @returns null when the body could not stand so, such as a message without words
 */
export function withTexts(body: Body, changes: ReadonlyMap<string, string>): Body | null {
  let changed: unknown = body;
  for (const [part, text] of changes) changed = put(changed, part.split('.'), text);
  const parsed = Body.safeParse(changed);
  return parsed.success ? withoutStrayClaims(parsed.data) : null;
}

function withoutStrayClaims(body: Body): Body {
  const texts = textParts(body).map(({ text }) => text);
  return { ...body, claims: body.claims.filter(({ quote }) => texts.some((text) => text.includes(quote))) };
}

function put(value: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((one, index) => (String(index) === step ? put(one, rest, text) : one));
  }
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...record, [step]: put(record[step], rest, text) };
}
