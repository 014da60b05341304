import { suggest } from '../suggestions.js';
import { selvesIn } from './facts.js';
import { clausesIn, type Matrix, PART_NAMES, type Person, type Told } from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

/** A house that speaks, or several of another trade, in place of one person. */
const HOUSES =
  /(?:我们|咱们?)的?(?:团队|公司|品牌|平台|工厂|厂家|专家|顾问|医生|客服|教练|老师|门店|中心|机构|工作人员)|本(?:店|公司|品牌|工作室|机构|中心|平台|号)|[我敝]司|敝店|团队(?=[为陪帮教给替竭专]|服务)|竭诚|为您(?:服务|提供|解答|定制)/u;
/** Nobody was named before: the one who is spoken of is the one whose signature it is. */
const OF_ONESELF_AS_ANOTHER = /^\s*(?:她|他|TA|ta)(?![们人家乡的])/u;

/** Whether one person speaks, of themselves. */
export function speakerFindings({ signature }: Matrix, { persona }: Person): Told[] {
  const third = OF_ONESELF_AS_ANOTHER.exec(signature);
  const first = HOUSES.exec(signature);
  const found = first ?? third;
  if (!found) return [];
  const at = { rule: ONE_PERSON_RULES.matrix_speaker, part: 'signature' as const };
  return [
    {
      ...{ ...at, start: found.index, end: found.index + found[0].length },
      message: `签名里是「${found[0].trim()}」在说话，不是${persona.name}自己。`,
      suggestion: suggest('speak_as', { self: persona.voice.self }),
    },
  ];
}

/** Where one's name is followed by what one does, it is told by somebody else. */
function toldByName(signature: string, { persona }: Person): { value: string; start: number; end: number }[] {
  if (persona.voice.self !== '我') return [];
  const { name } = persona;
  return clausesIn(signature)
    .filter(({ text }) => text.startsWith(name) && /^\p{Script=Han}/u.test(text.slice(name.length)))
    .filter(({ text }) => !/^[的在家是]/u.test(text.slice(name.length)))
    .map(({ start }) => ({ value: name, start, end: start + name.length }));
}

/** Calls itself as ever. */
export function selfFindings(body: Matrix, person: Person): Told[] {
  const { self } = person.persona.voice;
  return (['nickname', 'signature'] as const).flatMap((part) => {
    const text = body[part];
    const others = selvesIn(text).filter(({ value }) => value !== self);
    const own = self === '我' ? -1 : text.search(/(?<![叫喊])我(?![们司])/u);
    const said = [
      ...others,
      ...(own < 0 ? [] : [{ value: '我', start: own, end: own + 1 }]),
      ...(part === 'signature' ? toldByName(text, person) : []),
    ];
    return said.map(({ value, start, end }) => ({
      ...{ rule: ONE_PERSON_RULES.matrix_self, part, start, end },
      message: `${PART_NAMES[part]}里自称「${value}」，平时说的是「${self}」。`,
      suggestion: suggest('say_instead', { words: self }),
      replacement: self,
    }));
  });
}
