import type { Body, Persona } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt } from '../finding.js';
import { citiesIn, selvesIn, yearsIn, type Said } from './facts.js';
import { ONE_PERSON_RULES } from './rules.js';

type Matrix = Extract<Body, { touchpoint: 'persona_matrix' }>;
const PARTS = ['nickname', 'signature', 'avatar', 'cover'] as const;
type Part = (typeof PARTS)[number];
const NAMES: Readonly<Record<Part | 'persona', string>> = {
  nickname: '昵称',
  signature: '签名',
  avatar: '头像',
  cover: '封面',
  persona: '人设资料',
};

/** 「林夏｜半檐写配方的」 says who it is as long as a part of a name that people use stands in it. */
function nameFindings({ nickname }: Matrix, persona: Persona): Finding[] {
  const called = [persona.name, persona.name.slice(1), persona.voice.self].filter((name) => name.length > 1);
  if (called.length === 0 || called.some((name) => nickname.includes(name))) return [];
  const place = { part: 'nickname', text: nickname, start: 0, end: nickname.length };
  const message = `昵称里没有「${persona.name}」，换了名字，老客人会认不出来。`;
  return [findingAt(ONE_PERSON_RULES.matrix_name, place, { message, suggestion: `带上「${persona.name}」` })];
}

function selfFindings(body: Matrix, persona: Persona): Finding[] {
  const { self } = persona.voice;
  return (['nickname', 'signature'] as const).flatMap((part) => {
    const text = body[part];
    const others = selvesIn(text).filter(({ value }) => value !== self);
    const own = self === '我' ? -1 : text.indexOf('我');
    const said = [
      ...others,
      ...(own < 0 || text.startsWith('我们', own) ? [] : [{ value: '我', start: own, end: own + 1 }]),
    ];
    return said.map(({ value, start, end }) =>
      findingAt(
        ONE_PERSON_RULES.matrix_self,
        { part, text, start, end },
        {
          message: `${NAMES[part]}里自称「${value}」，平时说的是「${self}」。`,
          suggestion: `改成「${self}」`,
          replacement: self,
        },
      ),
    );
  });
}

/**
 * A fact of one kind that is said differently: by another part, or by what the library knows of the persona. Where the
 * library knows several values, any of them will do; where it knows none, the parts must agree with the first that names one.
 */
function contradictions<T extends string | number>(
  body: Matrix,
  known: readonly Said<T>[],
  find: (text: string) => Said<T>[],
  say: (value: T, where: string, other: string) => Omit<Parameters<typeof findingAt>[2], never>,
  rule: (typeof ONE_PERSON_RULES)[keyof typeof ONE_PERSON_RULES],
): Finding[] {
  const found = PARTS.flatMap((part) => find(body[part]).map((said) => ({ part, said })));
  const first = found[0];
  const held: readonly T[] =
    known.length > 0 ? [...new Set(known.map(({ value }) => value))] : first ? [first.said.value] : [];
  const from: Part | 'persona' = known.length > 0 ? 'persona' : (first?.part ?? 'persona');
  return found
    .filter(({ said }) => !held.includes(said.value))
    .map(({ part, said: { value, start, end } }) =>
      findingAt(
        rule,
        { part, text: body[part], start, end },
        say(value, NAMES[part], `${NAMES[from]}里是「${held.join('」「')}」`),
      ),
    );
}

function findings(body: Matrix, { library, personaId }: CheckContext): Finding[] {
  const persona = library.personas.get(personaId ?? '');
  if (persona === undefined) return [];
  const known = [persona.story, persona.role, ...persona.values].join('\n');
  return [
    ...nameFindings(body, persona),
    ...selfFindings(body, persona),
    ...contradictions(
      body,
      yearsIn(known),
      yearsIn,
      (value, where, other) => ({
        message: `${where}说 ${String(value)} 年，${other}。`,
        suggestion: '改成同一个年头',
      }),
      ONE_PERSON_RULES.matrix_years,
    ),
    ...contradictions(
      body,
      citiesIn(known),
      citiesIn,
      (value, where, other) => ({ message: `${where}说在${value}，${other}。`, suggestion: '只写真在的那座城' }),
      ONE_PERSON_RULES.matrix_city,
    ),
  ];
}

/** Nickname, signature, avatar and cover speak of one consistent person. */
export const onePerson: Check = {
  id: 'one-person',
  name: '同一个人',
  rules: Object.values(ONE_PERSON_RULES),
  run: (body, context) => (body.touchpoint === 'persona_matrix' ? findings(body, context) : []),
};
