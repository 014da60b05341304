import type { Schema } from '../api/client';
import { partsOf, type Body } from '../preview/parts';

type Claim = Schema<'Claim'>;

/** A body with other words in one part. Quotes that the change touches are changed along, so that they still rest on their record. */
export function withText(body: Body, part: string, text: string): Body {
  const before = partsOf(body).find((one) => one.part === part)?.text ?? '';
  const changed = put(body, part.split('.'), text) as Body;
  return { ...changed, claims: requoted(changed, before, text, part) };
}

/** Without the texts that may be left out and are blank: the service takes no empty ones. */
export function withoutBlanks(body: Body): Body {
  if (body.touchpoint === 'live') return { ...body, segments: body.segments.map(withoutBlankAsk) };
  if (body.touchpoint === 'public_note') return { ...body, tags: body.tags.filter((tag) => tag.trim() !== '') };
  if (body.touchpoint === 'channels_video') {
    const { caption, ...others } = body;
    return { ...others, ...(caption?.trim() ? { caption } : {}) };
  }
  if (body.touchpoint !== 'moments') return body;
  const { firstComment, callToAction, ...rest } = body;
  return {
    ...rest,
    ...(firstComment?.trim() ? { firstComment } : {}),
    ...(callToAction?.trim() ? { callToAction } : {}),
  };
}

type Stretch = Extract<Body, { touchpoint: 'live' }>['segments'][number];
const withoutBlankAsk = ({ interaction, ...stretch }: Stretch): Stretch => ({
  ...stretch,
  ...(interaction?.trim() ? { interaction } : {}),
});

export const sameWords = (one: Body, other: Body): boolean =>
  JSON.stringify(partsOf(one)) === JSON.stringify(partsOf(other));

function put(value: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((one, index) => (String(index) === step ? put(one, rest, text) : one));
  }
  const record = (value ?? {}) as Record<string, unknown>;
  return { ...record, [step]: put(record[step], rest, text) };
}

function requoted(body: Body, before: string, after: string, part: string): Claim[] {
  const elsewhere = partsOf(body).filter((one) => one.part !== part);
  return body.claims.flatMap((claim) => {
    const stands = elsewhere.some(({ text }) => text.includes(claim.quote));
    const at = before.indexOf(claim.quote);
    if (at < 0) return [claim];
    if (after.includes(claim.quote)) return [claim];
    const quote = carried(before, after, at, at + claim.quote.length);
    return [...(stands ? [claim] : []), ...(quote === null ? [] : [{ ...claim, quote }])];
  });
}

/** What became of the words between two offsets; null when they went. */
function carried(before: string, after: string, start: number, end: number): string | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const growth = after.length - before.length;
  const moved = (offset: number, whenInside: number): number => {
    if (offset <= head) return offset;
    return offset >= before.length - tail ? offset + growth : whenInside;
  };
  const quote = after.slice(moved(start, head), moved(end, after.length - tail)).trim();
  return quote === '' || quote.length * 2 < end - start ? null : quote;
}
