import type { Severity } from '../finding.js';

/** Of this list. Raise it when an entry changes, so that an old finding can be told from a new one. */
export const TERMS_VERSION = '2026-11-21';

/**
 * One way of claiming to be beyond compare. Patterns are read on the text without spaces and symbols, in simplified
 * characters and lower case; clause marks are kept.
 */
export interface TermEntry {
  readonly term: string;
  /** Group `hit`, when there is one, is the span; else the whole match. */
  readonly match: string;
  readonly severity: Severity;
  /** Innocent when the clause before the hit ends so … */
  readonly unlessAfter?: string;
  /** … or the text behind it begins so. */
  readonly unlessBefore?: string;
  /** The everyday exemptions of superlatives (own range, aims, opinions) do not clear it: it names the field it beats. */
  readonly scoped?: true;
  readonly suggest: string;
}

const FIELD =
  '(?:全网|全国|全球|全城|全市|全省|全行业|行业|业内|业界|同业|同行|同级别?|同价位|市面上?|市场上?|世界上?|国内|国际|亚洲|中国|史上|历史|有史以来|地球|宇宙|本市|本地|圈内|天下|古今)';
const QUALITY =
  '(?:佳|优|强|便宜|先进|高级|高端|高档|有效|显著|安全|专业|权威|正宗|地道|划算|实惠|超值|省油|省电|省钱|环保|健康|营养|天然|靠谱|牛|热销|畅销|流行|火爆|受欢迎|科学|优质|优惠|优秀|完美|豪华|舒适|可靠|完善|顶级|顶尖|尖端|领先|厉害|值得(?:买|入|拥有|信赖)|具(?:性价比|影响力|实力)|信得过|放心|满意|信赖|新鲜|纯净|纯正|省心|透气|稳定|周到|资深|能跑|出名|著名|知名|有名|能打|抗打|服帖|持久|显白|显瘦|保暖|防水|醇厚|鲜嫩|清爽|温和|滋润|保湿|细腻|轻薄|耐用|耐穿|智能|静音|精准|高效|低价|正品|好(?:用|吃|喝|看|玩|听|闻)(?=的|[，。！!~；;]|了|呢|啊|$)|正(?=[，。！!~；;]|$)|好(?=的|[，。！!~；;]|了|呢|啊|没有|$))';
const GOODS =
  '(?:价格?|折扣|优惠|力度|规模|品牌|工艺|技术|科技|配方|品质|服务|团队|平台|工厂|基地|厂家|供应商|产品|效果|功效|性价比)';
// Things that are nobody's goods: advice, occasions, people close to the speaker.
const NO_GOODS =
  '的?(?:做法|办法|方法|方式|吃法|用法|距离|位置|时候|时间|时机|状态|温度|角度|事|人|朋友|同学|姐妹|闺蜜|自己|年纪|日子|一天|礼物|安排|姿势|习惯|路|回答|答案|证明|结果|那个?我|搭档|拍档|损友|赏味|食用|饮用|品尝|观赏|使用|女|男|辩手|新人|球员|导演|编剧|影片|员工|睡眠|反派|老师|医生|课堂|教室|陪伴|时光|风景|开始|告别|祝福|解药|良药)';
const HOW_TO_USE = '(?:使用|涂|敷|饮用|冲泡|食用|冷藏|时|后|前|晚上|早上)(?:[^，。！？；]{0,3})?';
const STATE = '换成看得见的事实：数字、来源、对比对象';

/** One entry a line. */
// prettier-ignore
export const TERMS: readonly TermEntry[] = [
  { term: '最…（点名范围）', match: `(?<hit>${FIELD}(?:(?!没有|不是|未必)[^，。！？；、]){0,4}?最(?!近|后|初|终|早|晚|迟|长的一天)[\\p{L}]{1,3})`, severity: 'block', scoped: true, suggest: STATE },
  { term: '最佳/最好/最有效…', match: `最${QUALITY}`, severity: 'block', unlessAfter: HOW_TO_USE, unlessBefore: NO_GOODS, suggest: STATE },
  { term: '最低价/最大规模…', match: `最(?:大|小|新|高|低|快|全|美|轻|薄|亮|热|香|鲜|多|少)的?${GOODS}`, severity: 'block', unlessBefore: '(?:款|消息|通知|还款|限度)', suggest: '写清价格本身和截止时间' },
  { term: '见效最快', match: '(?:见效|起效|效果|疗效|修护|速度|口碑|销量|评价|质量|品质|提分|减脂|瘦身|去污|控油|充电|拿证|上岸|吸收|收益|回本|赚钱|送货|发货)[^，。！？；]{0,2}最(?:快|好|高|大|多|强|佳|狠)', severity: 'block', unlessAfter: '(?:使用|涂|敷|睡前|饭后|时|后|前)', suggest: STATE },
  { term: '最高级', match: '最(?:高级|高端|高规格)(?:别|的)?', severity: 'block', unlessBefore: '(?:会议|别会议|法院)', suggest: STATE },
  { term: '国家级', match: '国家级', severity: 'block', unlessBefore: '(?:的)?(?:非遗|非物质|大师|裁判|运动员|教练|自然|森林|湿地|重点|新区|期刊|考古|文物|景区|高新|贫困|一级|二级|传承)', suggest: '有证书就写证书全名和编号' },
  { term: '世界级/宇宙级', match: '(?:世界|宇宙|国宝|殿堂|大师|王者|封神|天花板)级', severity: 'block', unlessBefore: '(?:文化遗产|自然遗产|难题)', suggest: STATE },
  { term: '顶级/顶尖', match: '顶[级尖](?!难过|开心|无聊|羡慕|尴尬|离谱|社死|浪漫|心动|困|累)', severity: 'block', suggest: STATE },
  { term: '极品/至尊', match: '(?:极品|至尊|登峰造极|巅峰之作|无上)', severity: 'block', unlessBefore: '(?:同事|邻居|亲戚)', suggest: STATE },
  { term: '极致', match: '极致', severity: 'warn', unlessAfter: '(?:做到|追求|追求着)', suggest: '说清做到了哪一步' },
  { term: '第一（排名）', match: `(?:${FIELD}|[率量额度分价]|排名|排行|世界|市场|口碑|人气|同类|类目|热销|好评|份额)[^，。！？；]{0,4}第[一1](?!次|步|天|时间|印象|反应|眼|个|批|期|课|节|代|届|人称|任|季|部|章|排|名的?同学)`, severity: 'block', scoped: true, suggest: '有排名就写机构、时间和范围' },
  { term: '稳居第一', match: '(?:稳居|位居|名列|蝉联|荣登|连续[^，。]{1,4})[^，。！？；]{0,3}第[一1]', severity: 'block', unlessBefore: '名的?同学', suggest: '有排名就写机构、时间和范围' },
  { term: '第一品牌', match: '第[一1](?:大)?(?:品牌|名牌|大厂|大店|梯队|家把|股)', severity: 'block', scoped: true, suggest: '有排名就写机构、时间和范围' },
  { term: 'NO.1/TOP1', match: '(?<![a-z])(?:no|top)1(?![\\d])', severity: 'block', scoped: true, suggest: '有排名就写机构、时间和范围' },
  { term: '全国首家/首创', match: `${FIELD}[^，。！？；]{0,2}首(?:家|个|款|创|发|例|选)`, severity: 'block', scoped: true, suggest: '有证明就写证明；没有就不写' },
  { term: '销冠', match: '(?:销冠|(?:销量|热销|销售|类目|人气|口碑|单品)(?:总)?冠军|冠军(?:品牌|单品|产品|爆款))', severity: 'block', unlessAfter: '(?:上个?月的?|店里的?|我们店的?)', suggest: '写清统计机构、时间和范围' },
  { term: '领导品牌', match: '(?:(?:领导|领军|领袖)(?:品牌|者|企业)|行业(?:领袖|老大|龙头|标杆|霸主)|霸主)', severity: 'block', suggest: STATE },
  { term: '全球领先', match: `(?:${FIELD}|技术|绝对|工艺|科技)[^，。！？；]{0,2}领先`, severity: 'block', scoped: true, suggest: '写领先的那一项指标和来源' },
  { term: '遥遥领先', match: '遥遥领先', severity: 'block', suggest: '写那一项指标和来源' },
  { term: '独一无二', match: '(?:独一无二|绝无仅有|举世无双|天下无双|盖世无双)', severity: 'block', unlessBefore: '的?(?:你|我|她|他|自己|人|生命|孩子|灵魂|回忆|一天|名字|指纹|声音)', suggest: '说不同在哪一点' },
  { term: '史无前例', match: '(?:史无前例|空前绝后|前无古人|旷世|绝版)', severity: 'block', suggest: STATE },
  { term: '前所未有', match: `前所未有的?[^，。！？；]{0,4}(?:${GOODS.slice(3, -1)}|体验|享受|低|惊喜价)`, severity: 'block', suggest: STATE },
  { term: '无与伦比', match: '(?:无与伦比|无人(?:能|可)[及敌比]|没人比得上|谁也比不上|无可匹敌|无人能敌|无可比拟|无可替代|无出其右|没有?对手|找不到对手|打遍[^，。]{0,4}无敌手)', severity: 'block', unlessAfter: '(?:我|他|她|孩子|下棋|打球)[^，。]{0,4}', suggest: STATE },
  { term: '没有更好的', match: `(?:没有|找不到|不会有)比[^，。！？；]{1,8}更${QUALITY}`, severity: 'block', suggest: STATE },
  { term: '比所有都好', match: `比(?:所有|任何|别的|其他|同类|市面上)[^，。！？；]{0,8}(?:都|更|还)${QUALITY}`, severity: 'block', suggest: STATE },
  { term: '堪称第一', match: '(?:堪称|称得上|数|排|位列)第[一1](?!次|步|天|时间|眼|个|批|期|课|节|代|届|位|名|排|遍)', severity: 'block', scoped: true, suggest: '有排名就写机构、时间和范围' },
  { term: '…之最', match: '之最(?=[，。！]|$)', severity: 'block', suggest: STATE },
  { term: '独一份', match: `(?:${FIELD}[^，。！？；]{0,2}独一[份家]|(?:独|仅|只)此一家|别无分号)`, severity: 'block', scoped: true, suggest: '说不同在哪一点' },
  { term: '史上低价', match: '史上(?:超|最|新)?(?:低|高|强|全|大|好|狠)', severity: 'block', scoped: true, suggest: '写清价格本身和截止时间' },
  { term: '永不褪色', match: '(?:永不|永远不会?|绝不)(?:褪色|变形|脱落|过时|生锈|磨损|涨价|断货|复发|反弹|堵塞|开裂)', severity: 'block', suggest: '写清条件和年限' },
  { term: '没有之一', match: '没有之一', severity: 'block', suggest: '去掉这四个字，换成事实' },
  { term: '天花板', match: '(?<=界|级|圈|类|品|价比|奶|肤|霜)的?天花板', severity: 'block', unlessBefore: '(?:漏水|上|下|刷|吊|灯|高)', suggest: STATE },
  { term: '…之王', match: '(?:性价比|保湿|补水|抗老|抗皱|美白|防晒|续航|省油|单品|口碑|颜值|品质|销量|养生|去污|清洁|护发|耐用|静音)[^，。！？；]{0,2}之王', severity: 'block', suggest: STATE },
  { term: '王牌', match: '(?<!飞行|亮出|打出|手里的?|手上的?)王牌(?!飞行|特工|对王牌|节目|对手)', severity: 'block', suggest: STATE },
  { term: '首屈一指', match: '(?:首屈一指|数一数二|独占鳌头|独步天下|傲视群雄|称霸)', severity: 'block', unlessBefore: '的?(?:皮|淘气|爱哭)', suggest: STATE },
  { term: '唯一', match: `(?:${FIELD}[^，。！？；]{0,4}唯一|(?:治|祛|减|瘦|学|考|赚|解决)[^，。！？；]{0,8}的唯一|唯一(?:一[家款个]|指定|官方|品牌|认证|授权|正宗|有效))`, severity: 'block', scoped: true, suggest: '说清范围和依据' },
  { term: '首选', match: '(?:首选|不二之选)', severity: 'warn', unlessAfter: '(?:我的?|我自己的?|她的?|早餐|晚餐)', unlessBefore: '(?:要|应|项|页|先)', suggest: '说适合谁、什么时候用' },
  { term: '独家货源/秘方', match: '独家(?:货源|秘方|配方|技术|工艺|专利|代理|供应|定制|渠道|秘制)', severity: 'block', suggest: '有授权就写授权书' },
  { term: '万能', match: '(?<!不是|没有|并非|不)万能(?!的(?:朋友圈|群友|群)|公式|胶|钥匙|插座|表|句|险|青年)', severity: 'block', suggest: '写清能用在哪几样上' },
  { term: '永久', match: '永久(?!的?(?:记忆|回忆|居留|自行车|住址|地址))', severity: 'block', suggest: '写清期限和条件' },
  { term: '100%有效', match: '(?:(?:100|百分之?百)%?的?(?:有效|安全|治愈|成功|满意|见效|通过|正品|不过敏|无副作用|无刺激)|零(?:风险|副作用|过敏)|0(?:风险|副作用|过敏)|(?<!不是|没有)(?:没有|无)任何副作用)', severity: 'block', suggest: '写检测结果和条件' },
  { term: '绝对…', match: '绝对(?:值得|有效|安全|正品|超值|领先|优势|划算|好用|保真|不会过敏|不过敏|放心|靠谱|管用|权威)', severity: 'block', unlessAfter: '(?:不敢说|不能说)', suggest: '去掉“绝对”，说依据' },
  { term: '驰名商标', match: '驰名(?:商标|品牌|中外)?', severity: 'block', suggest: '《商标法》第十四条：“驰名商标”不得用于广告' },
  { term: '史诗级/神级', match: '(?:史诗级|神级|逆天级|核弹级|教科书级)', severity: 'warn', unlessBefore: '(?:的?(?:失误|翻车|尴尬|反面))', suggest: STATE },
  { term: '第一名店/老大', match: '(?:同行|业内|圈内|行业)(?:里的?)?(?:老大|一哥|一姐|扛把子)', severity: 'block', suggest: STATE },
];
