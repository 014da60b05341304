import { familyNameAt, isGiven } from '../privacy/names/family-names.js';
import { suggest } from '../suggestions.js';
import type { Persona } from '../../library/light.js';
import { selvesIn } from './facts.js';
import { clausesIn, type Matrix, PART_NAMES, type Person, type Told } from './person.js';
import { roleAt } from './roles.js';
import { ONE_PERSON_RULES } from './rules.js';

const SAID_TO_BE =
  /(?:我是(?:你们?的\p{Script=Han}{0,3}?)?|我叫|叫我|喊我|这里是|本人)(\p{Script=Han}{2,3})(?=$|就[好行成]|吧|呀|啊|哈)/u;
const NICKNAMES = /^(?:[阿小老大]\p{Script=Han}|\p{Script=Han}{1,2}(?:姐|哥|叔|姨|爷|妹|老师))$/u;
/** Whom a picture is of: who it begins with, before what they do. */
const SHOWN = /^(\p{Script=Han}{2,3}?)(?=本人|半身|正脸|侧脸|看着|[在的站坐穿捧抱拿端戴低抬蹲])/u;

/** What they are called besides: 桃子 of 唐桃. Whoever says 老师 or 小编 of themselves has no name by that. */
const alsoCalled = ({ name, voice: { self } }: Persona): boolean =>
  [...self].some((sign) => name.includes(sign) && !/[阿小老大]/u.test(sign)) &&
  roleAt(self) === null &&
  selvesIn(self).length === 0;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** 手里一只桃子, 一碗小麦粥: counted, eaten or made into something, what a name also means is the thing. */
const AS_A_THING =
  /(?:[一二两三四五六七八九十几半\d整](?:[只个颗枚筐篮盘朵棵束枝碗片袋箱块杯把堆罐瓶盆捧口]|大[袋箱盆])|[吃咬啃摘削洗切种卖]了?|[拿捧端抱提][着起]?)$/u;
const MADE_OF_IT = /^[粉面茶酒粥色树叶花核汁酱肉皮汽]/u;
const isThing = (text: string, start: number, name: string): boolean =>
  [...WORDS.segment(name)].length === 1 &&
  (AS_A_THING.test(text.slice(0, start)) || MADE_OF_IT.test(text.slice(start + name.length)));

/** 我是陈曼, where 我是高手 says how good one is: a name is no word of the language, and no 苏州人. */
function isSaidAsName(name: string): boolean {
  const kind = familyNameAt(name, 0)?.kind;
  return (
    (kind === 'common' || kind === 'of two') && [...WORDS.segment(name)].length > 1 && !/[人的派族迷]$/u.test(name)
  );
}
const isFullName = (name: string): boolean => {
  const family = familyNameAt(name, 0);
  return family !== undefined && [...name.slice(family.length)].every(isGiven) && name.length > family.length;
};

/** The nickname says who it is, as long as a part of a name that people use stands in it. */
export function nameless({ nickname }: Matrix, { persona, called }: Person): Told[] {
  if (called.length === 0 || called.some((name) => nickname.includes(name))) return [];
  const message = `昵称里没有「${persona.name}」，换了名字，老客人会认不出来。`;
  const suggestion = suggest('bear_name', { name: persona.name });
  return [
    { rule: ONE_PERSON_RULES.matrix_name, part: 'nickname', start: 0, end: nickname.length, message, suggestion },
  ];
}

/** Where a name begins. */
const placesOf = (text: string, name: string): number[] =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(name, at));

/** Another persona in the nickname or the picture, or a name that is not theirs where one says one's own. */
export function otherNames(body: Matrix, person: Person): Told[] {
  const { persona, others, called, record } = person;
  const own = (name: string) => called.some((each) => each.includes(name) || name.includes(each));
  const told = (part: 'nickname' | 'signature' | 'avatar' | 'cover', start: number, name: string): Told => ({
    ...{ rule: ONE_PERSON_RULES.matrix_other_name, part, start, end: start + name.length },
    message: `${PART_NAMES[part]}里出来了「${name}」，这里说的是${persona.name}一个人。`,
    suggestion: suggest('only_name', { name: persona.name }),
  });
  const names = others
    .flatMap((other) => [other.name, ...(alsoCalled(other) ? [other.voice.self] : [])])
    .filter((name) => name.length > 1 && !own(name));
  const beside = (['nickname', 'avatar', 'cover'] as const).flatMap((part) =>
    [...new Set(names)].flatMap((name) => {
      if (part === 'cover' && record.includes(name)) return [];
      const text = body[part];
      // 「老秦的班主任」 says whose; a picture may show what somebody else made.
      const start = placesOf(text, name).find(
        (at) => !/^[的家]/u.test(text.slice(at + name.length)) && !isThing(text, at, name),
      );
      return start === undefined ? [] : [told(part, start, name)];
    }),
  );
  const introduced = clausesIn(body.signature).flatMap(({ text, start }) => {
    const match = SAID_TO_BE.exec(text);
    const name = match?.[1] ?? '';
    if (match === null || own(name) || record.includes(name) || roleAt(name) !== null) return [];
    if (!NICKNAMES.test(name) && !isSaidAsName(name)) return [];
    return [told('signature', start + match.index + match[0].length - name.length, name)];
  });
  const shown = (['avatar', 'cover'] as const).flatMap((part) => {
    const name = SHOWN.exec(body[part])?.[1] ?? '';
    if (name === '' || own(name) || names.includes(name) || record.includes(name)) return [];
    return isFullName(name) ? [told(part, 0, name)] : [];
  });
  return [...beside, ...introduced, ...shown];
}
