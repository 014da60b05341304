import type { Body, Library, Persona } from '../../library/light.js';
import { findingAt, type Finding, type Rule, type Suggested } from '../finding.js';
import { matchesOf } from '../text/matches.js';

export type Matrix = Extract<Body, { touchpoint: 'persona_matrix' }>;
export const PARTS = ['nickname', 'signature', 'avatar', 'cover'] as const;
export type Part = (typeof PARTS)[number];
export const PART_NAMES: Readonly<Record<Part | 'persona', string>> = {
  ...{ nickname: '昵称', signature: '签名', avatar: '头像', cover: '封面' },
  persona: '人设资料',
};

/** Who a profile is held to, and what the library knows of them. */
export interface Person {
  readonly persona: Persona;
  /** Those of the same library who are somebody else. */
  readonly others: readonly Persona[];
  readonly brand: string;
  /** What they go by. */
  readonly called: readonly string[];
  /** What the record says of their life. */
  readonly record: string;
  /** Whether the record tells a life at all: what it is silent on is then not so. */
  readonly isTold: boolean;
  /** All that is around them: their life, what they told, the brand's goods and pictures. */
  readonly world: string;
}

export function personOf(library: Library, persona: Persona): Person {
  const { name, role = '', story = '', values, voice, matrix, samples } = persona;
  const record = [role, story, ...values, matrix.nickname ?? '', matrix.signature ?? ''].join('\n');
  const world = [
    ...[record, name, library.brand.name, ...samples.map(({ text }) => text)],
    ...[...library.products.values()].flatMap((product) => [product.name, ...product.facts.map(({ claim }) => claim)]),
    ...[...library.media.values()].map(({ alt }) => alt),
    ...[...library.materials.values()].filter((told) => told.persona === persona.id).map(({ what }) => what),
  ].join('\n');
  return {
    ...{ persona, record, world, brand: library.brand.name, isTold: story.trim() !== '' },
    called: [...new Set([name, name.slice(1), voice.self])].filter((each) => each.length > 1),
    others: [...library.personas.values()].filter(({ id }) => id !== persona.id),
  };
}

/** A stretch of a part and what is to be said about it. */
export interface Told {
  readonly rule: Rule;
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestion: Suggested;
  readonly replacement?: string;
  readonly severity?: Finding['severity'];
}

export const findingOf = (body: Matrix, { rule, part, start, end, ...said }: Told): Finding =>
  findingAt(rule, { part, text: body[part], start, end }, said);

export interface Clause {
  readonly text: string;
  readonly start: number;
}

const CLAUSE = /[^\s,，.。、;；:：!！?？|｜·・/—\-~～\n\p{Extended_Pictographic}]+/gu;
const clausesBy = (pattern: RegExp, text: string): Clause[] =>
  matchesOf(text, pattern).map(({ 0: found, index }) => ({ text: found, start: index }));

/** What is said in one breath, or stands between the signs that part a nickname. */
export const clausesIn = (text: string): Clause[] => clausesBy(CLAUSE, text);

/** A brief for a picture asks for several things in one breath: 不放价格、二维码. */
const REQUEST = new RegExp(CLAUSE.source.replace('、', ''), 'gu');
export const isPicture = (part: Part): boolean => part === 'avatar' || part === 'cover';
export const clausesOf = (body: Matrix, part: Part): Clause[] =>
  clausesBy(isPicture(part) ? REQUEST : CLAUSE, body[part]);

/** 特别优惠, 不止优惠, 无锡优惠 and 别错过优惠 deny nothing. */
const DENIED =
  /不(?![止只仅但光过错断]|一样|[要容]错过)|(?<![特区分级性告])别(?!错过)|没|勿|无(?![锡线敌数穷比])|去掉|避开/u;
const LEFT_OUT = /^[^，。、]{0,8}(?:(?:不要|别)(?!错过)|不入镜|不出现)/u;

/**
 * What somebody says not to be or do, and what is asked to be left out of a picture: only there it may be said behind, where
 * 优惠别错过 in a signature denies nothing.
 * @param from where the clause begins to speak of it
 */
export const isDenied = (part: Part, clause: string, at: number, from = 0): boolean =>
  DENIED.test(clause.slice(from, at)) || (isPicture(part) && LEFT_OUT.test(clause.slice(at)));
