import { suggest } from '../suggestions.js';
import { matchesOf } from '../text/matches.js';
import { clausesIn, type Matrix, PART_NAMES, PARTS, type Person, type Told } from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

/** What houses of trade are called, longest first; 店 in 店长 and 院 in 院子 are none. */
const KINDS =
  '工作室|美容院|健身房|烘焙坊|面包房|专卖店|旗舰店|体验馆|生活馆|事务所|诊所|会所|医院|学院|书院|茶馆|酒馆|面馆|咖啡馆|集团|公司|堂(?!前|弟|妹|哥|姐|里)|坊|馆(?!子|里)|阁|轩|斋|铺(?!子|面|开|满|着)|店(?![长主员里家名铺门面内])';
const SHOP = new RegExp(`(\\p{Script=Han}{1,8})(${KINDS})`, 'gu');
/** What leads to the name of a house, and words that say which without naming it. */
const LED_TO = /^.*(?:[在是开去到从来的我你把有]|来自|经营|创办)/u;
const UNNAMED =
  /^(?:[一这那几两某]|自家|老街|街[边角口]|楼下|隔壁|线下|门口|巷口?|路边|附近|小区|[小老大新旧]$|前?[一二三]甲|公立|私立|社区|所有)|课$|食$|讲$|天$/u;

/** A shop or a company that is named and that the library does not know. */
export function shopFindings(body: Matrix, { world, persona, brand }: Person): Told[] {
  return PARTS.flatMap((part) =>
    clausesIn(body[part]).flatMap(({ text, start }) =>
      matchesOf(text, SHOP).flatMap((match) => {
        const [, before = '', kind = ''] = match;
        const names = [persona.name, persona.voice.self].filter((each) => each.length > 1);
        const stem = names.reduce((words, name) => words.replace(name, ''), before.replace(LED_TO, ''));
        if (stem.length < 2 || UNNAMED.test(stem) || world.includes(stem)) return [];
        const end = start + match.index + before.length + kind.length;
        return [
          {
            ...{ rule: ONE_PERSON_RULES.matrix_shop, part, start: end - kind.length - stem.length, end },
            message: `${PART_NAMES[part]}里的「${stem}${kind}」资料里没有，${persona.name}在的是「${brand}」。`,
            suggestion: suggest('brand_or_no_shop', { brand }),
          },
        ];
      }),
    ),
  );
}
