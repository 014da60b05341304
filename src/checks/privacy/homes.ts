import { HOUSE, NO_LETTER, NUMBER, UNIT } from './flats.js';
import type { PersonalPattern } from './pattern.js';
import { SPELT } from './spelt-digits.js';

/*
 * A home that is told bit by bit: 「三十六栋，上二楼，门牌贰零壹」「恩宁里，第19号之二」「柳河镇前进屯，东头数第四家」. A shop tells its way in
 * the same words, so what no house number proves asks for somebody who lives there.
 */
const SEP = '[^a-z0-9一-鿿。！？!?\\n]{0,3}';
const HOME =
  '(?:住|[他她]家|寄[到给去]|送[到去]|客[人户]|顾客|业主|阿婆|阿姨|奶奶|爷爷|老人|老师|[姐哥叔婶婆伯嫂]家|(?:收货|收件|家庭)地址)';
const ROOM = `(?:[0-9]{2,4}|${SPELT}{2,4}|${NUMBER})`;
const DOOR_WORD = '(?:门牌|房号|门号|房间号?|室号|门上(?:写着?|贴着?)?|电梯(?:上|到)?)号?码?(?:是|为|[:： ]){0,2}';
const STOREY = `(?:上|爬到?|在|到)?${NUMBER} ?[楼层]`;
const STEP = `(?:${UNIT}|${STOREY}|(?:进门|出电梯|上楼)[^，。！？\\n]{0,4})`;
const SIDE = '(?:[东西南北中左右](?:手)?[边侧头]?(?:户|套|间|那[户家间])|[左右]手边?|的?(?:顶[楼层]|复式))';
const ENDING = '(?:路|街|园|寓|村|苑|里|城|府|庭|湾|院|邸|墅|坊|居|阁|轩|洲|御|郡|岸|岛)';
const DASH = ' ?[-–—/·] ?';
/** 槐树巷23号 */
const LANE = `[\\p{Script=Han}]{2,10}(?:路|街|巷|弄|胡同|里弄|道|坊|村|大院) ?(?:[0-9]{1,4}|${NUMBER}) ?号`;
const YARD = '(?:[前后东西南北中里]院|小院|大杂院|院[里内]|平房)';
const NUMBER_OF_DOOR = '[东西南北中左右][边侧]?户';
const NO_SHOP = '(?![铺店摊馆]|小卖部|民宿|超市|饭店|开)';

const homeBefore = (most: number): string => `(?<=${HOME}[^。！？!?\\n]{0,${most}})`;

/** What a number of a house, a storey or a yard stands beside. */
const NUMBERED =
  /[0-9零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾a-z甲乙丙丁] ?(?:[号栋幢座楼层室排弄组队社户家单#]|[-–—/·] ?[0-9])|[楼房]号|门牌/u;

/** One entry a line. */
// prettier-ignore
const SOURCES = [
  `${HOUSE}(?:${SEP}${STEP}){0,3}${SEP}${DOOR_WORD}${ROOM}`,
  `${HOUSE}${SEP}${STOREY}${SEP}[0-9]{3,4}(?![0-9元块年件份平米人])`,
  `${homeBefore(20)}${HOUSE}(?:${SEP}${STEP}){0,3}${SEP}${SIDE}`,
  `楼号?(?:是|为|[:： ])?${NUMBER}${SEP}(?:单元号?(?:是|为|[:： ])?${NUMBER}${SEP})?(?:房号|室号|房间号?|门牌号?)(?:是|为|[:： ])?${ROOM}`,
  `(?<!我们|咱们?|店[里铺]?|工作室|公司)的?门牌号?码?(?:是|为|[:：]) ?(?<hit>[\\p{Script=Han}]{0,12} ?${NUMBER} ?[号室])${NO_SHOP}`,
  `${homeBefore(24)}${ENDING}[，, 的]{0,2}第? ?${NUMBER} ?号之 ?${NUMBER}`,
  `(?<=住在?|家[在是])(?<hit>[\\p{Script=Han}]{1,10}[村庄屯寨湾坪沟][^。！？!?\\n]{0,8}(?:第|数第?) ?${NUMBER} ?[家户排])${NO_SHOP}`,
  `[村庄屯寨][\\p{Script=Han}]{0,4} ?${NUMBER} ?[组队社][^。！？!?\\n]{0,12}第 ?${NUMBER} ?[家户]${NO_SHOP}`,
  `(?:宿舍|家属[院区楼]|大院|平房)区?${SEP}${NUMBER} ?排 ?${NUMBER} ?[号户家]${NO_SHOP}`,
  `(?<=${ENDING} ?(?:[一二三四五1-9] ?期)?[^\\p{L}\\p{N}，。！？\\n]{0,3})${NO_LETTER}[0-9]{1,3}${DASH}[0-9]{1,2}${DASH}(?!20[0-3][0-9])[0-9]{3,4}(?![0-9-])`,
  `(?<=${ENDING} ?)[a-z甲乙丙丁][0-9]{1,2}-[0-9]{3,4}(?![0-9-])`,
  `${homeBefore(14)}[\\p{Script=Han}]{2,8}[路街巷] ?${NUMBER} ?弄 ?(?:${NUMBER} ?支?弄 ?)?${NUMBER} ?号`,
  `(?<=(?:邻居|那家|那户|地址)[^。！？!?\\n]{0,12})${NO_LETTER}[0-9]{1,3}-[0-9]{1,2}-(?!20[0-3][0-9])[0-9]{3,4}(?![0-9-])`,
  `${homeBefore(24)}${LANE}${SEP}(?:${STEP}${SEP})?(?:${YARD}|${STOREY}|${SIDE})`,
  `${LANE}${SEP}(?:${YARD}${SEP})?(?:${STOREY}${SEP})?${NUMBER_OF_DOOR}`,
  `${homeBefore(16)}${NO_LETTER}${NUMBER} ?号门${SEP}[0-9]{3,4}(?![0-9元块])`,
];

export const HOMES: readonly PersonalPattern[] = SOURCES.map((source) => ({
  rule: 'privacy_address',
  needs: NUMBERED,
  match: new RegExp(source, 'gu'),
}));
