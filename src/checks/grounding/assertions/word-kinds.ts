import { RunTrie } from '../../text/run-trie.js';
import type { Sign } from '../../text/runs.js';

/**
 * Words that assertions are made of, by what they speak of: a seller nobody has read yet may name another country or another
 * paper, and the kind stays the same. Words of up to three signs; a word of two kinds is of the first.
 */
const WORDS = {
  place:
    '日本 韩国 德国 法国 意大利 美国 澳洲 新西兰 挪威 泰国 瑞士 英国 俄罗斯 智利 荷兰 丹麦 加拿大 巴西 西班牙 越南 印尼 印度 比利时 奥地利 瑞典 芬兰 北欧 欧洲 欧盟 台湾 香港 埃及 土耳其 缅甸 非洲 南非 东南亚 新疆 内蒙 内蒙古 宁夏 东北 黑龙江 吉林 辽宁 河北 河南 山东 山西 陕西 甘肃 青海 四川 重庆 云南 贵州 广西 广东 福建 江西 湖南 湖北 安徽 江苏 浙江 上海 北京 天津 海南 西藏 五常 舟山 大连 赣南 烟台 洛川 武夷 阳澄湖 盐池 长白山 秦岭 景德镇 深山 高原 深海 海外 国外 国内 本地 当地 国产 进口 原装 洋 日系 德系 北美 美式 法式 日式',
  substance:
    '真丝 桑蚕丝 蚕丝 棉 羊绒 羊毛 实木 原木 真皮 头层 鹅绒 鸭绒 不锈钢 岩板 大理石 乳胶 橡木 胡桃木 白蜡木 松木 红木 楠木 多层板 颗粒板 人造板 板材 混纺 涤纶 亚麻 纯棉 长绒棉 植物 矿物 玻璃 陶瓷 足银 纯银 黄金 硅胶 塑料 碳钢 钛 铝 铜 铁 纸 竹 奶油 面粉 黄豆 糖 盐 酒精 香精 色素 防腐剂 防腐 添加剂 农药 激素 甲醛 重金属 荧光剂 味精 谷物 蔗糖 皂基 硅油 膏 精油 蜂蜜 红枣 燕窝 益生菌 胶原 玻尿酸 烟酰胺 角鲨烷 氨基酸 维生素',
  certificate:
    '认证 证书 资质 许可证 执照 备案 注册 批文 批件 有机 绿标 蓝帽 蓝帽子 持证 资格 资格证 专利 标准 a类 b类 检测 检验 质检 送检 报告 合格 haccp iso gmp sgs fda oeko 医用级 食品级 母婴级 车规级 军工 药监局 白名单 授权 牌照 国标 欧标 临床 实验室 测过 检过 过检',
  prize:
    '奖 金奖 银奖 冠军 金牌 称号 评为 评上 诚信 示范 老字号 非遗 传承人 名次 榜 十佳 百强 大赛 表彰 奖杯 奖牌 牌匾 获评 获奖 拿奖 五星 特级',
  authority:
    '医院 三甲 大学 研究所 研究院 科学院 协会 教育局 教育部 央视 电视台 政府 官方 国宴 酒店 星级 大牌 奢牌 连锁 专柜 超市 银行 电视 新闻 杂志 国家队 省队 清华 北大 985 211 美院 名校 重点 机关 国企 上市 投行 券商 药房 幼儿园 学校 工厂 厂家 代工 同厂 机构 农大 医科大 师大 北师大 剑桥 牛津 哈佛 米其林 航空 海底捞 盒马 美团',
  person:
    '医生 大夫 主任 教授 专家 博士 院士 硕士 明星 演员 女星 博主 网红 运动员 外教 大师 老师傅 师傅 师父 传人 设计师 营养师 药师 律师 会计师 注会 工程师 教练 名师 班主任 老师 护士 院长 馆长 主厨 大厨 调香师 月嫂 阿姨 顾问 经理 海归 退休 科班 毕业 出身 师承 徒弟 老中医 中医 理事 会员 评委 裁判 教研员 命题 出题 阅卷',
  body: '痘 痘印 斑 皱纹 细纹 法令纹 毛孔 黑头 闭口 泛红 敏感肌 皮肤 肤色 脸色 气色 腰 颈椎 肩颈 富贵包 膝盖 失眠 睡眠 血压 血糖 三高 血脂 胃 肠胃 便秘 痛经 姨妈 宫寒 湿气 免疫力 抵抗力 感冒 咳嗽 过敏 鼻炎 湿疹 脱发 头发 头屑 白发 近视 度数 视力 体重 肚子 小肚子 骨盆 腹直肌 牙 口臭 甲状腺 结节 关节 肝 肾 气血 更年期 焦虑 注意力 专注力 记忆力 成绩 分数 卷面 作文 数学 掉毛 软便 泪痕 毛发 螨虫 细菌 病毒 异味 甲醛味',
  change:
    '好了 没了 消了 不见 下去了 退了 淡了 浅了 平了 推平 收进去 缩 长高 瘦了 白了 亮了 嫩了 紧了 回来了 上来了 涨了 涨 提高 提升 改善 缓解 治好 根治 断根 不疼 不痒 不犯 不复发 不反弹 见效 起效 停住 恢复 修复 抗老 助眠 安神 解压 减肥 瘦身 美白 祛 淡 抗皱 控糖 降 养胃 暖 补气 补血 排毒 杀菌 抑菌 除螨 除味 防 止 不长 不掉 不起 不裂 不坏 不变形 不掉色 不粘 不漏 不刮 不怕 不伤 不反 不跌 不亏 不涨',
  extent:
    '都 全 全部 个个 清一色 一律 统统 所有 任何 每 每个 每位 每一 从来 从没 从不 从未 没有一 没一 一点 一滴 一丝 一粒 一颗 一分 一块 绝对 绝不 完全 百分百 永远 终身 一辈子 这辈子 不管 无论 随便 只 只有 唯一 独一 无一 谁都 哪都 样样 件件 整 到底 再也 闭着眼 一直 天天 回回 次次 照样 一样 同样',
  cost: '免费 不要钱 不收钱 不收费 不花钱 不用钱 白送 送 赠 赠送 附赠 不另收 不加钱 不加收 不多收 另收 另付 另算 自付 自理 承担 我出 我付 店里出 算我的 算我们 包邮 免运费 包 全包 包含 不含 含',
  return:
    '退 退款 退费 退钱 退货 退换 退课 退卡 退团 退订 无理由 换 换新 换货 换码 换人 赔 包赔 全赔 赔付 补发 补偿 返工 重做 反悔 不满意 不合适 不喜欢 改期 取消 转让 转给 暂停 停卡 扣 手续费',
  warranty:
    '质保 保修 维修 修 售后 保养 联保 保证 担保 承诺 包教 包会 包过 保过 兜底 保本 续保 保险 上门 安装 送货 接送 救援 看护 值班 守着 客服 在线 回放 陪',
  comparison:
    '比 更 最 第一 独家 同行 别家 别人家 别处 外面 外头 市面 隔壁 其他 全城 全市 全国 全网 全行业 行业 同级 没谁 头一 头一家 就我们 不输 媲美 跟得上 一个厂 同一 同款 平替 一条线',
  popularity:
    '回头客 回头 复购 回购 老客 老顾客 抢 抢光 断货 排队 爆款 卖疯 卖空 约满 口碑 好评 人气 热销 火 畅销 点名 推荐 都夸 都说 都在 都用 都来 转介绍 介绍来',
  safety:
    '无毒 安全 放心 宝宝 婴儿 新生儿 孕妇 孕妈 孕期 哺乳期 老人 小孩 敏感 温和 天然 无添加 零添加 环保 纯天然 食用级 无味 没味 一点味 健康 无害 不刺激 入口 舔 吃进去',
  hour: '当天 当晚 半夜 夜里 晚上 24小时 二十四小时 随时 马上 立刻 全天 周末 节假日 过年 次日 隔天 第二天 几天 当场 现场 一个月 一周 一礼拜 今晚 明天 三天 分钟 小时',
  making:
    '手工 手作 纯手工 手缝 手擀 手绘 现做 现烤 现摘 现杀 古法 柴烧 柴火 石磨 冷榨 慢炖 窖藏 发酵 机器 气窑 直供 直采 自家 自产 自种 自己种 散养 圈养 放养 野生 养殖 人工 土 原切 合成 调理 冷冻 冰鲜 冷鲜 活 冷链 不过夜 隔夜 当日 新鲜 冻货 拼接 定制 高定 独创 自研 配方 工艺 录播 面授 一对一 小班 真人',
  ability: '能 可以 支持 自动 语音 人脸 刷脸 指纹 防水 联网 app 苹果 安卓 医保 统筹 报销 发票 分期 开票 宠物 停车 代办',
} as const;

export type WordKind = keyof typeof WORDS;

const KINDS = new Map<string, WordKind>();
for (const [kind, words] of Object.entries(WORDS) as [WordKind, string][])
  for (const word of words.split(' ')) if (!KINDS.has(word)) KINDS.set(word, kind);
const TRIE = new RunTrie([...KINDS.keys()]);
const BY_PLACE = [...KINDS.values()];

/** The kind of a run of signs that is such a word. */
export const kindOf = (run: string): WordKind | undefined => KINDS.get(run);

/** Visits every such word among signs, with its first sign. */
export function eachKind(signs: readonly Sign[], visit: (kind: WordKind, first: number) => void): void {
  TRIE.eachRun(signs, (place, first) => {
    const kind = BY_PLACE[place];
    if (kind !== undefined) visit(kind, first);
  });
}

/** The kinds of words that stand among these signs. */
export function kindsAmong(signs: readonly Sign[]): ReadonlySet<WordKind> {
  const kinds = new Set<WordKind>();
  eachKind(signs, (kind) => kinds.add(kind));
  return kinds;
}
