import type { PersonalPattern } from './pattern.js';
import { SPELT } from './spelt-digits.js';

/** A place where people live, by how such names end. */
const dwelling = (least: number): string =>
  `[\\p{Script=Han}]{${least},12}(?:路|街|巷|弄|道|区|园|寓|村|苑|里|城|府|庭|湾|院|邸|墅|坊|家园)`;
const DWELLING = dwelling(2);
const COUNT = '[0-9零〇一二三四五六七八九十百]{1,5}';

/** The number of a house, a storey or a room. */
const ROOM = '[0-9零〇一二三四五六七八九十百]{1,6}';

// What follows is told by the house itself, whatever the place is called: 「17幢1602」「十一座28C」「丙栋403」「12号楼-3-1101」.
export const NO_LETTER = '(?<![0-9a-z.-])';
export const NUMBER = `(?:[0-9]{1,3}|[零〇一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4})`;
export const HOUSE = `(?:${NO_LETTER}${NUMBER} ?(?:号楼|栋楼?|幢楼?|座|#楼?)|(?:${NO_LETTER}[a-z]|[甲乙丙丁戊]) ?(?:座|栋|幢|号楼))`;
export const UNIT = `(?:${NUMBER}|[甲乙丙丁东西南北a-d]) ?(?:#? ?单元|门)`;
const FLAT = `(?:[0-9]{3,4}(?![0-9元块年件份套户米.:%斤平克个人公吨万千k度张把台瓶盒箱杯名位次天只本词课题页])|${SPELT}{3,4}(?=室|号|房|[^\\p{L}\\p{N}]|收|$)|${NUMBER} ?室|[0-9]{1,2}[a-h](?![a-z0-9])|[0-9一二三四五六七八九十]{1,3}(?:楼|层) ?(?:[东西南北左右中]|[0-9]{3,4}))`;
const LIVING = '(?:家|住|寄|送|搬|客户|顾客|业主|地址|邻居|新房|上门|接|寻|住着|王?阿姨|奶奶|爷爷|老师)';

/** One flat among many: a house, then what is found only inside it. A shop says on its own sign where it is. */
// prettier-ignore
export const FLATS: readonly PersonalPattern[] = [
  {
    rule: 'privacy_address',
    match: new RegExp(
      `${DWELLING} ?(?:${COUNT} ?(?:号院?|弄|区|期) ?)?(?:[\\p{Script=Han}]{2,8} ?)?(?:${COUNT} ?(?:号楼|栋|幢|座|单元|门|#楼?) ?){1,3}(?:[\\p{Script=Han}]{0,4} ?[a-z]?${COUNT} ?(?:室|号|层|楼|户)?)`,
      'gu',
    ),
  },
  { rule: 'privacy_address', match: new RegExp(`${DWELLING} ?(?:${COUNT}期 ?)?[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?![0-9])`, 'gu') },
  {
    rule: 'privacy_address',
    match: new RegExp(`${DWELLING} ?${COUNT} ?(?:号|弄|组|队) ?(?:${COUNT} ?号 ?)?[0-9]{3,4} ?室?(?![0-9元块])`, 'gu'),
  },
  {
    rule: 'privacy_address',
    match: new RegExp(
      `(?<=(?:[他她]家?|客户|顾客|学员|老人|阿姨|姐|哥|叔|总)?(?:住在?|家住|家在|寄[到去给]|送[到去货]{1,2}|上门到|收货地址|收件地址|住址)[是:： ]{0,3})(?<hit>[\\p{Script=Han}]{2,16} ?${COUNT} ?(?:号|弄|组|栋|幢|楼)(?: ?${COUNT} ?(?:号|室|楼|单元|门))*)`,
      'gu',
    ),
  },
  {
    rule: 'privacy_address',
    match: new RegExp(`${dwelling(1)} ?${COUNT} ?号院? ?${COUNT} ?楼(?=[^，。开]{0,4}[户家边])`, 'gu'),
  },
  { rule: 'privacy_address', match: new RegExp(`[\\p{Script=Han}]{2,12}(?:路|街|巷|弄|小区|花园|公寓|村|苑|里|城|府|区|庭|湾)(?:[一二三四五六1-9]期)? ?${ROOM}(?:弄|号)? ?(?:${ROOM} ?)?(?:#楼|号楼|#|楼|栋|幢|座)? ?(?:[东西南北甲乙丙丁一二三四五六七八九0-9]{1,2}单元 ?${ROOM} ?(?:层|楼|室|号)?|(?<=号楼 ?|#楼 ?|栋 ?|幢 ?|座 ?)${ROOM} ?(?:室|号|层))`, 'gu') },
  { rule: 'privacy_address', match: /(?:[\p{Script=Han}]{2,8}(?:路|街|巷|弄|小区|花园|公寓|村|苑|里|城|府))[0-9一二三四五六七八九十百]{0,6}(?:弄|号)?[0-9]{1,4}(?:号楼|栋|幢|座|号)(?:[0-9一二三四五六七八九十]{1,2}单元)?[0-9]{2,4}室?/gu },
  { rule: 'privacy_address', match: /[\p{Script=Han}]{2,12}(?:路|街|巷|弄|小区|花园|公寓|村|苑|里|城|府|区)(?: ?[0-9]{1,4} ?(?:弄|号(?!楼)))? ?[0-9]{1,4} ?(?:号楼|栋|幢|座) ?(?:[0-9一二三四五六七八九十]{1,2} ?单元 ?)?[0-9]{3,4} ?室?/gu },
  { rule: 'privacy_address', match: new RegExp(`${HOUSE}[ ，,-]?(?:${UNIT}[ ，,-]?)?(?:[0-9]{1,2}-)?${FLAT}`, 'gu') },
  { rule: 'privacy_address', match: new RegExp(`(?<=[\\p{Script=Han}]{2} ?)${HOUSE}[ ，,]?${UNIT}`, 'gu') },
  { rule: 'privacy_address', match: new RegExp(`${HOUSE} ?(?:顶楼|${NUMBER} ?[楼层]) ?(?:[东西南北左右中][边侧手]?(?:套|户|间|头)|[东西]边)`, 'gu') },
  { rule: 'privacy_address', match: new RegExp(`(?<=${DWELLING} ?|(?:住|家|寄|送|客户|顾客|业主|地址|居|阁|轩|洲|御|郡|岸|岛|名都|山庄|新村)[是在:： ]{0,2}[\\p{Script=Han}]{0,8})${NO_LETTER}[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?![0-9-])`, 'gu') },
  { rule: 'privacy_address', match: new RegExp(`(?:别墅|排屋|叠墅|叠拼|联排|合院|洋房|山庄|庄园)区? ?(?:[a-z东西南北一二三四五六] ?区 ?)?(?:${NUMBER} ?排 ?)?${NUMBER} ?[号幢栋](?![铺店摊馆楼线])`, 'gu') },
  { rule: 'privacy_address', match: new RegExp(`(?<=${LIVING}[^。！？\\n]{0,8}|[村巷庄屯队][东西南北]?头?)${NUMBER} ?排 ?${NUMBER} ?[号户](?!座|位|桌)`, 'gu') },
  { rule: 'privacy_address', match: new RegExp(`${NO_LETTER}${NUMBER} ?[号幢栋] ?(?:别墅|排屋|叠墅|合院)`, 'gu') },
  { rule: 'privacy_address', match: /(?<=公寓|小区|花园|苑|家园|新村|名邸|山庄|华庭)(?: ?[0-9]{3,4} ?室| ?[a-z]?[0-9]{1,2}-[0-9]{3,4}(?![0-9-]))/gu },
  { rule: 'privacy_address', match: new RegExp(`${NO_LETTER}${NUMBER} ?单元 ?${FLAT}`, 'gu') },
  { rule: 'privacy_address', match: new RegExp(`[村庄屯镇乡][\\p{Script=Han}]{0,4} ?${NUMBER} ?[组队社] ?${NUMBER} ?号(?![铺店摊馆楼线])`, 'gu') },
];
