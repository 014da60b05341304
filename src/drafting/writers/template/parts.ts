/** What a framework can say, part by part. */
type Said<K extends string, More = unknown> = { readonly kind: K; readonly text: string } & More;

export type Part =
  | Said<'text'>
  | Said<'comment'>
  | Said<'action'>
  | Said<'say', { readonly encloses: string | null }>
  | Said<'question'>
  | Said<'option'>
  | Said<'later', { readonly hours: number }>
  | Said<'reply', { readonly when: string }>
  | Said<'host', { readonly minutes: number }>
  | Said<'assistant', { readonly minutes: number }>
  | Said<'invite', { readonly koc: string; readonly wait: number }>
  | Said<PlainPart>
  | Said<'segment', { readonly minute: number }>
  | Said<'shot', { readonly seconds: number }>;

/** Parts of long bodies that carry nothing but their words, see `long-bodies.ts`. */
// prettier-ignore
export const PLAIN_PARTS = [
  'title', 'digest', 'lead', 'heading', 'section', 'next', 'tag',
  'point', 'ask', 'wanted', 'proven', 'offering', 'caveat', 'spoken', 'subtitle',
] as const;
export type PlainPart = (typeof PLAIN_PARTS)[number];
