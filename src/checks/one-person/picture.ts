import { matchesOf } from '../text/matches.js';
import { clausesOf, isDenied, type Matrix, PART_NAMES, type Person, type Told } from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

/** What a picture may show only where the library has it, with the sign of it that is looked for there; one sort a line. */
// prettier-ignore
const NEEDS_A_RECORD = [
  '奖杯 奖状 奖牌 奖座 领奖 颁奖 锦旗 证书 牌匾 勋章 聘书 营业执照 资质 荣誉墙',
  '发布会 签约 剪彩 红毯 论坛 峰会 讲台 舞台 会场 路演 年会',
  '明星 网红 大咖 名人 领导 合影 专家 评委',
  '豪车 跑车 越野车 房车 奔驰 宝马 保时捷 法拉利 劳斯莱斯 游艇 别墅 豪宅 飞机 名表 名包 爱马仕 香奈儿 钞票 现金 金条',
  '写字楼 大厦 总部 厂房 工厂 车间 流水线 工人 员工 团队 机器人 旗舰店 专柜 会所',
  '诊室 诊所 手术 病房 白大褂 听诊器 实验室 显微镜',
  '海边 大海 海滩 沙滩 雪山 草原 沙漠 极光 瀑布 椰子树 椰林 热气球 教堂 城堡 铁塔 摩天轮',
  '巴黎 东京 纽约 伦敦 罗马 迪拜 首尔 马尔代夫 巴厘岛 冰岛 瑞士 埃及 普罗旺斯 欧洲 异国',
  '钢琴 小提琴 吉他 高尔夫 马场 滑雪 冲浪 潜水',
  '婚纱 情侣 宝宝 婴儿',
  '猫 狗 兔子 鹦鹉 仓鼠 骏马',
].join(' ').split(' ');
const THING = new RegExp([...NEEDS_A_RECORD].sort((one, other) => other.length - one.length).join('|'), 'gu');
/** Where a longer word is asked of the record, this of it will do. */
const SIGN_OF: Readonly<Record<string, string>> = {
  实验室: '实验',
  海滩: '海边',
  沙滩: '海边',
  大海: '海边',
  员工: '师傅',
  会场: '讲座',
};

/** How a picture is, without anything in it. */
const MOOD =
  /高端|大气|上档次|专业|可信|权威|温馨|温暖|简约|简洁|干净|时尚|精致|质感|有格调|格调|氛围感?|品质感?|高级感?|治愈|文艺|清新|阳光|正能量|积极|向上|亲切|自然|舒服|好看|漂亮|唯美|风格?|的|有|又|很|一点|感觉?|一些|调子|色调/gu;

/** A picture shows something, and nothing that this person does not have. */
export function pictureFindings(body: Matrix, { world, persona }: Person): Told[] {
  const strange = (['avatar', 'cover'] as const).flatMap((part) =>
    clausesOf(body, part).flatMap(({ text, start }): Told[] => {
      const match = matchesOf(text, THING).find(
        ({ 0: thing, index }) => !world.includes(SIGN_OF[thing] ?? thing) && !isDenied(part, text, index),
      );
      if (match === undefined) return [];
      const at = start + match.index;
      return [
        {
          ...{ rule: ONE_PERSON_RULES.matrix_cover, part, start: at, end: at + match[0].length },
          message: `${PART_NAMES[part]}里的「${match[0]}」，资料里没有，拍出来就不是${persona.name}的日子。`,
          suggestion: 'picture_of_record',
        },
      ];
    }),
  );
  const seen = body.cover.replace(MOOD, '').replace(/[^\p{Script=Han}\p{L}]/gu, '');
  if (body.cover.trim() === '' || seen.length > 1) return strange;
  const mood: Told = {
    ...{ rule: ONE_PERSON_RULES.matrix_cover, part: 'cover', start: 0, end: body.cover.length },
    message: '封面只说了感觉，没说拍什么，拍照的人没法拍。',
    suggestion: 'something_to_see',
  };
  return [...strange, mood];
}
