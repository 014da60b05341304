import type { KindId, Library } from '../../library/light.js';

/** Words of a record that may reach people, and what they are read for. */
export interface RecordText {
  readonly kind: KindId;
  readonly id: string;
  /** Dotted path in the body. */
  readonly field: string;
  readonly text: string;
  /** Ids of checks and rules. */
  readonly only: readonly string[];
}

/** What is a claim, or will be quoted as one: it must be lawful by itself. Whether it is proved is its own evidence's business. */
const CLAIM = ['absolute_terms', 'industry', 'privacy', 'superstition', 'disaster_joke'] as const;
/** A text that was or will be sent as it stands. Its hurry and its figures were those of its day. */
const SENT = [...CLAIM, 'platform', 'decency', 'mixed_scripts', 'blank', 'leaked_markup'] as const;
/** What a customer said or lived through: told to others, so nothing in it may tell who they are, nor heal. */
const TOLD = ['absolute_terms', 'industry', 'privacy'] as const;
/** Notes that only steer a writer. */
const NOTED = ['privacy'] as const;

type Field = readonly [field: string, text: string | undefined, only: readonly string[]];

const listed = (field: string, texts: readonly string[], only: readonly string[]): Field[] =>
  texts.map((text, index) => [`${field}.${index}`, text, only]);

/** What of each kind is read, in the order of the record. Kinds that hold no words for people are not listed. */
const TEXTS: { readonly [K in KindId]?: (library: Library) => Iterable<readonly [id: string, fields: Field[]]> } = {
  brand: ({ brand }) => [
    [
      'brand',
      [
        ['story', brand.story, CLAIM],
        ['signature', brand.signature, CLAIM],
      ],
    ],
  ],
  persona: ({ personas }) =>
    [...personas.values()].map(({ id, matrix, story, voice, samples }) => [
      id,
      [
        ['matrix.nickname', matrix.nickname, CLAIM],
        ['matrix.signature', matrix.signature, CLAIM],
        ['story', story, ['absolute_terms', 'industry', 'privacy_phone', 'privacy_wechat', 'privacy_id_number']],
        ...listed('voice.catchphrases', voice.catchphrases, CLAIM),
        ...samples.map(({ text }, index): Field => [`samples.${index}.text`, text, SENT]),
      ],
    ]),
  product: ({ products }) =>
    [...products.values()].map(({ id, description, facts }) => [
      id,
      [
        ['description', description, CLAIM],
        ...facts.map(({ claim }, index): Field => [`facts.${index}.claim`, claim, CLAIM]),
      ],
    ]),
  offer: ({ offers }) =>
    [...offers.values()].map(({ id, name, terms }) => [
      id,
      [['name', name, [...CLAIM, 'platform']], ...listed('terms', terms, [...CLAIM, 'platform'])],
    ]),
  case: ({ cases }) =>
    [...cases.values()].map(({ id, before, process, after, quote }) => [
      id,
      [
        ['before', before, NOTED],
        ['process', process, TOLD],
        ['after', after, TOLD],
        ['quote', quote, TOLD],
      ],
    ]),
  material: ({ materials }) => [...materials.values()].map(({ id, what }) => [id, [['what', what, NOTED]]]),
  topic: ({ topics }) => [...topics.values()].map(({ id, angles }) => [id, listed('angles', angles, NOTED)]),
  script: ({ scripts }) =>
    [...scripts.values()].map(({ id, answers }) => [
      id,
      answers.map(({ text }, index): Field => [`answers.${index}.text`, text, SENT]),
    ]),
  exemplar: ({ exemplars }) => [...exemplars.values()].map(({ id, text }) => [id, [['text', text, SENT]]]),
};

/** Every text of a library that people may come to read. */
export function recordTexts(library: Library): RecordText[] {
  return (Object.entries(TEXTS) as [KindId, NonNullable<(typeof TEXTS)[KindId]>][]).flatMap(([kind, texts]) =>
    [...texts(library)].flatMap(([id, fields]) =>
      fields.flatMap(([field, text, only]) => (text === undefined ? [] : [{ kind, id, field, text, only }])),
    ),
  );
}
