import type { Schema } from '../../api/client';

export type RecordView = Schema<'RecordView'>;
export type Kind = RecordView['kind'];

/** What the body of each kind looks like. */
export interface Bodies {
  brand: Schema<'Brand'>;
  persona: Schema<'Persona'>;
  product: Schema<'Product'>;
  offer: Schema<'Offer'>;
  case: Schema<'Case'>;
  material: Schema<'Material'>;
  segment: Schema<'Segment'>;
  stage: Schema<'Stage'>;
  tier: Schema<'Tier'>;
  tag: Schema<'Tag'>;
  tag_rule: Schema<'TagRule'>;
  source: Schema<'Source'>;
  group: Schema<'Group'>;
  topic: Schema<'Topic'>;
  objective: Schema<'Objective'>;
  touchpoint: Schema<'TouchpointSetting'>;
  script: Schema<'Script'>;
  exemplar: Schema<'Exemplar'>;
  lexicon: Schema<'Lexicon'>;
  journey: Schema<'Journey'>;
  programme: Schema<'Programme'>;
  media: Schema<'MediaRecord'>;
}

/** A record of a kind, with the body that this kind has. */
export type RecordOf<K extends Kind> = Omit<RecordView, 'body'> & { body: Bodies[K] };

/** The API says only that a body is one of many; which one goes by the kind. */
export const recordsOf = <K extends Kind>(kind: K, records: readonly RecordView[]): RecordOf<K>[] =>
  records.filter((record) => record.kind === kind) as RecordOf<K>[];
