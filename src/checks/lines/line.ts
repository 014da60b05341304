import { z } from 'zod';
import { CATEGORIES, INDUSTRIES, personaSchema, TOUCHPOINT_IDS } from '../../library/light.js';

/** Longest text of a line, in UTF-16 units: what a draft may hold. */
export const LONGEST_TEXT = 20_000;

const text = () =>
  z
    .string('expected the text, as a string')
    .max(LONGEST_TEXT, `expected at most ${LONGEST_TEXT} characters (UTF-16 units)`);
const id = z.union([z.string(), z.number()], 'expected an id: a string or a number');
const day = () => z.iso.date('expected a day that exists, as YYYY-MM-DD');
/** Written out as nothing, an optional field is left out. */
const leftOut = <S extends z.ZodType>(schema: S) => z.preprocess((value) => value ?? undefined, schema);

const { role, story, values, voice } = personaSchema.shape;

/** A persona told with the line. A plain text is a sample as well; a voice in words is a tone. */
const Persona = z.strictObject({
  id: z.string().optional(),
  name: z.string().max(200).default('人设'),
  role,
  story,
  values,
  voice: z.union([z.string().transform((tone) => voice.parse({ tone: [tone] })), voice]).prefault({}),
  samples: z
    .array(
      z.union(
        [
          z.string().transform((written) => ({ touchpoint: 'moments' as const, text: written })),
          z.strictObject({ touchpoint: z.enum(TOUCHPOINT_IDS).default('moments'), text: z.string() }),
        ],
        'expected a text, or an object of touchpoint and text',
      ),
    )
    .max(100)
    .default([]),
});
export type LinePersona = z.infer<typeof Persona>;

/** Something that may be claimed, with the last day on which it may; null = no end. A kind that is not known counts as text. */
const Fact = z.object({
  id,
  claim: z.string('expected what may be claimed, as a string').max(2_000),
  kind: leftOut(z.string().default('text')),
  valid_until: day().nullish(),
  withdrawn_on: day().nullish(),
  evidence: z.string().nullish(),
});
export type LineFact = z.infer<typeof Fact>;

/** Two texts to be compared. */
export const PairLine = z.object({ id, a: text(), b: text() });
export type PairLine = z.infer<typeof PairLine>;

/** One text to be checked, and what is known about it. What else a caller keeps on its lines (labels, owners) is left alone. */
export const CheckLine = z.object({
  id,
  text: text(),
  touchpoint: leftOut(z.enum(TOUCHPOINT_IDS).default('moments')),
  industry: leftOut(z.enum(INDUSTRIES).optional()),
  category: leftOut(z.enum(CATEGORIES).optional()),
  publish_on: leftOut(day().optional()),
  facts: leftOut(z.array(Fact).max(5_000).optional()),
  persona: leftOut(
    z.union([z.string(), Persona], 'expected the id of a persona, or { name, voice, samples }').optional(),
  ),
  products: leftOut(z.array(z.string(), 'expected ids of products').max(200).optional()),
  history: leftOut(z.array(text(), 'expected the texts that the same people were sent').max(20_000).default([])),
});
export type CheckLine = z.infer<typeof CheckLine>;
