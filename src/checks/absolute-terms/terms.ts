import type { Severity } from '../finding.js';
import type { Entry } from '../text/lexicon.js';
import { ASSET, FEELING, FIELD, HOW_TO_USE, MEASURE, NO_GOODS, QUALITY } from './classes.js';
import type { SuggestionCode } from '../suggestions.js';

/** Of this list. Raise it when an entry changes, so that an old finding can be told from a new one. */
export const TERMS_VERSION = '2026-11-28';

/** One way of claiming to be beyond compare. */
export interface TermEntry extends Entry {
  readonly severity: Severity;
  /** The everyday exemptions of superlatives (own range, opinions) do not clear it: it names the field it beats. */
  readonly scoped?: true;
  readonly suggest: SuggestionCode;
  /** What can stand in place of the hit as it is; `$<word>` is a group of the match. '' takes it out. */
  readonly replace?: string;
  /** The replacement is grammatical only where this follows … */
  readonly replaceBefore?: string;
  /** … the sentence before the hit does not end so … */
  readonly replaceNotAfter?: string;
  /** … and the group `word` is one of these. */
  readonly replaceWords?: string;
}

const STATE = 'visible_facts';
const RANK = 'ranked_by_whom';
// Not the first of a row of things: time, order, persons.
const ORDINAL =
  '(?!高峰|长河|大河|大湖|次|步|天|时间|印象|反应|眼|个|批|期|课|节|代|届|人称|任|季|部|章|排|遍|口|件|位|条|页|行|名的?同学|名是|要务|站|杯|碗|锅|年|手|桶金|笔|声|句|印)';
const N1 = `第[一1]${ORDINAL}`;
// What things are ranked by, as whole words, so that a span begins with one.
const RANKED =
  '(?:(?:销|流|产|声|质|客流|播放|阅读|出货|成交|搜索|访问|下载)量|(?:转化|复购|好评|通过|满意|上岸|占有|留存)率|(?:销售|成交|营业|交易|份)额|(?:满意|知名|关注|认可|好感|信任|热)度|[评得总]分|(?:竞争|影响|实|动|产品|品牌)力|[口手触]感|[率量额度分价力感])';
// In a bare noun phrase (顶级工艺) the word can go, unless something leans on it (达到世界级水平, 极致地).
const CAN_GO = {
  replace: '',
  replaceBefore: '(?![，。！？；、：的地得了是在到让把和与也都就着过们]|$)',
  replaceNotAfter: '[到成为做作叫称算当够很更最不]|堪称|非常|属于|这么|那么|如此',
};
// What people say of a thing as it is, without holding it against another.
const MILD =
  '便宜|实惠|划算|舒服|舒适|省心|省力|省电|透气|周到|贴心|细致|新鲜|鲜嫩|鲜美|清爽|温和|滋润|保湿|细腻|轻薄|耐用|耐穿|耐磨|保暖|暖和|服帖|醇厚|入味|筋道|解馋|静音|好[用吃喝看玩听闻穿]';
// Where the superlative picks one out of many (我用过最好用的), 很 does not stand.
const AMONG = '[过里中内界之选挑][^，。！？；]{0,6}|以来|目前|当下|[一二三四五六七八九十今全每]年|哪[^，。]{0,4}|谁';

/** One entry a line. */
// prettier-ignore
export const TERMS: readonly TermEntry[] = [
  { term: '没有之一', match: '[，]?没有之一', severity: 'block', suggest: 'fact_for_these_words', replace: '' },
  { term: '最…（点名范围）', match: `(?<hit>${FIELD}(?:(?!没有|不是|未必)[^，。！？；、]){0,5}?最{1,3}(?!${FEELING})(?:低价|[\\p{L}]{1,3}?)(?=的|[，。！；]|$|了|[\\p{L}]))`, severity: 'block', scoped: true, unlessBefore: `(?:[\\p{L}]{0,2}${NO_GOODS}|[\\p{L}]{0,2}的?(?:点|值|气温|温度|水位|纪录|记录|距离|城市|国家|山|湖|河|动物|植物)|[\\p{L}]?(?:点|值)|的?事)`, suggest: STATE },
  { term: '最便宜的一次', match: '最{1,3}(?:便宜|划算|优惠|实惠|低价|低)的?(?:一次|一波|一回|一场|一天|机会)', severity: 'block', unlessAfter: '(?:我|她|他)[^，。]{0,6}', unlessBefore: '(?:机票|旅行|出行)', suggest: 'price_and_deadline' },
  { term: '最佳/最好/最有效…', match: `最{1,3}(?<word>${QUALITY})`, severity: 'block', unlessAfter: `${HOW_TO_USE}(?![^，]{0,9}的)`, unlessBefore: NO_GOODS, suggest: STATE, replace: '很$<word>', replaceWords: MILD, replaceBefore: '(?:的[\\p{L}]{2}|[，。！？；]|$)', replaceNotAfter: AMONG },
  { term: '最低价/最大规模…', match: `最{1,3}(?:大|小|新|高|低|快|全|美|轻|薄|亮|热|香|鲜|多|少|强|久|长)的?${ASSET}`, severity: 'block', unlessBefore: '(?:款|消息|通知|还款|限度)', suggest: 'price_and_deadline' },
  { term: '最大的店', match: '最(?:大|全|多|强|早)的?(?:[^，。！？；、]{0,6})(?:直营店|旗舰店|连锁店|专卖店|专营店|机构|卖场|经销商|供应商|生产商|仓库|基地|平台)', severity: 'block', suggest: 'size_and_number' },
  { term: '见效最快', match: `${MEASURE}[^，。！？；最]{0,3}[，]?最{1,3}(?:快|好|高|大|多|强|佳|狠|低|少|短|长|牛|顶|棒|top)`, severity: 'block', unlessAfter: `${HOW_TO_USE}(?![^，]{0,9}的)`, unlessBefore: '的?(?:是谁|时候|办法|方法|吃法)', suggest: STATE },
  { term: '…得最好', match: '(?:擦|洗|扫|做|卖|用|吸|修|保|锁|遮|提|学|教|讲|跑|开|装|收)得最(?:干净|好|彻底|快|细|透|狠|服帖|持久|稳|多|牛)的(?![是时人往那孩])', severity: 'block', suggest: STATE },
  { term: '最高级', match: '最(?:高级|高端|高规格)(?:别|的)?', severity: 'block', unlessBefore: '(?:会议|别会议|法院)', suggest: STATE },
  { term: '国家级', match: '国家级', severity: 'block', unlessBefore: '(?:的)?(?:非遗|非物质|大师|裁判|运动员|教练|自然|森林|湿地|重点|新区|期刊|考古|文物|景区|高新|贫困|一级|二级|传承|博物馆|比赛|赛事)', suggest: 'full_certificate', ...CAN_GO },
  { term: '世界级/宇宙级', match: '(?:世界|宇宙|国宝|殿堂|大师|王者|封神|天花板|米其林|国礼|御用|皇家|史诗|总统|第一)级别?(?:的)?', severity: 'block', unlessBefore: '(?:文化遗产|自然遗产|难题|的?(?:失误|翻车|尴尬|反面))', suggest: STATE, ...CAN_GO },
  { term: '顶级/顶尖', match: '顶[级尖](?:的)?(?!难过|开心|无聊|羡慕|尴尬|离谱|社死|浪漫|心动|困|累|强迫|社恐|拖延|懒|吃货|路痴|颜控|焦虑|高手|选手的)', severity: 'block', suggest: STATE, ...CAN_GO },
  { term: '顶配/顶流', match: '顶(?:配|流)(?:的)?(?:原料|品质|成分|工艺|材质|配方|享受|服务)', severity: 'block', suggest: STATE },
  { term: '极品/至尊', match: '(?:极品|至尊|至臻|登峰造极|巅峰之作|无上)', severity: 'block', unlessBefore: '(?:同事|邻居|亲戚)', suggest: STATE, ...CAN_GO },
  { term: '极致', match: '极致(?:的)?', severity: 'warn', unlessAfter: '(?:做到|追求|追求着)', suggest: 'how_far', ...CAN_GO },
  { term: '第一（排名）', match: `(?:${FIELD}|${RANKED}|百强|排名|排行|世界|市场|口碑|人气|类目|热销|好评|份额|效果)[^，。！？；]{0,5}${N1}`, severity: 'block', scoped: true, unlessAfter: '(?:考|得|拿|跑|班里|年级|比赛)[^，。]{0,3}', suggest: RANK },
  { term: '稳居第一', match: '(?:稳居|位居|名列|蝉联|荣登|霸榜|登顶|坐稳|连续[^，。]{1,4})[^，。！？；]{0,3}第[一1]', severity: 'block', unlessBefore: '名的?同学', suggest: RANK },
  { term: '第一品牌', match: '第[一1](?:大)?(?:品牌|名牌|大厂|大店|梯队|家把|股|选择|名店|名的?(?:品牌|店|机构|产品))', severity: 'block', scoped: true, suggest: RANK },
  { term: '第一的…', match: '(?:[界圈类业]的?|(?<=[，。！]|^))第[一1]的(?!次|那|是|人|同学|孩子|名)', severity: 'block', scoped: true, suggest: RANK },
  { term: 'NO.1/TOP1', match: '(?<![a-z])(?:no|top|number|n0)[1一](?![\\d])', severity: 'block', scoped: true, suggest: RANK },
  { term: '…界🔝', match: '(?:[界圈类行]的?(?:里的?)?|[\\p{L}]中的?|公认的?)(?:top|顶流|扛把子|老大|一哥|一姐|王者|爱马仕|劳斯莱斯|lv|茅台|法拉利|天花板)(?![a-z\\d])', severity: 'block', suggest: STATE },
  { term: '认第二没人敢认第一', match: '[认称说排][^，。]{0,2}第二[，]?(?:就)?(?:没人|谁|无人|哪家|没有?人)[^，。]{0,4}[认称说排]第[一1]', severity: 'block', scoped: true, suggest: STATE },
  { term: '全国首家/首创', match: `(?:${FIELD}[^，。！？；]{0,3}首(?:家|个|款|创|发|例|选|推)|(?:首家|首款|首创)(?=采用|推出|使用|把|将|实现|通过|的))`, severity: 'block', scoped: true, suggest: 'proof_or_nothing' },
  { term: '销冠', match: '(?:销冠|(?:销量|热销|销售|类目|人气|口碑|单品)(?:总)?(?:冠军|之冠)|冠军(?:品牌|产品|爆款|级)|(?:行业|业界|同行|全国|全网)之冠)', severity: 'block', unlessAfter: '(?:上个?月的?|店里的?|我们店的?|那年的?)', suggest: 'counted_by_whom' },
  { term: '领导品牌', match: '(?:(?:领导|领军|领袖)(?:品牌|者|企业)|行业(?:领袖|老大|龙头|标杆|霸主|翘楚)|霸主|业内翘楚)', severity: 'block', unlessAfter: '(?:别|不是|不当|做)', suggest: STATE },
  { term: '全球领先', match: `(?:${FIELD}|技术|绝对|工艺|科技|品质|实力)[^，。！？；]{0,3}领先`, severity: 'block', scoped: true, suggest: 'leading_measure' },
  { term: '遥遥领先', match: '遥遥领先', severity: 'block', unlessAfter: '(?:孩子|儿子|女儿|他|她|我|比分)[^，。]{0,4}', suggest: 'that_measure' },
  { term: '独一无二', match: '(?:独一无二|绝无仅有|举世无双|天下无双|盖世无双|绝无第二[家个款]?|世间罕有)(?:的)?', severity: 'block', unlessBefore: '的?(?:你|我|她|他|自己|人|生命|孩子|灵魂|回忆|一天|名字|指纹|声音)', suggest: 'where_it_differs', ...CAN_GO },
  { term: '史无前例', match: '(?:史无前例|空前绝后|前无古人|旷世|绝版)(?:的)?', severity: 'block', unlessAfter: '(?:早就|已经|那本|这本|的书)', unlessBefore: '(?:书|旧|磁带|唱片|照片|好多年)', suggest: STATE, ...CAN_GO },
  { term: '前所未有', match: `前所未有的?[^，。！？；]{0,4}(?:${ASSET}|体验|享受|低|惊喜价)`, severity: 'block', suggest: STATE },
  { term: '无与伦比', match: '(?:无与伦比|无[人可](?:能|可)?(?:及|敌|比|超越|替代|匹敌|比拟)|没人比得[上过]|谁也比不[上过了]|无可匹敌|无人能敌|无出其右|没有?对手|找不到对手|打遍[^，。]{0,4}无敌手|(?:天下|宇宙|打遍)无敌|(?:好[吃用看喝]|便宜|划算)[^，。]{0,2}无敌|所向披靡|吊打[^，。]{0,6}|完胜(?:一切|同级|同行|同类|所有))', severity: 'block', unlessAfter: '(?:我|他|她|孩子|下棋|打球|爸|妈)[^，。]{0,4}', suggest: STATE },
  { term: '无敌好吃', match: `无敌(?:了)?(?<word>${QUALITY})`, severity: 'block', suggest: STATE, replace: '很$<word>', replaceWords: MILD, replaceBefore: '(?:的[\\p{L}]{2}|[，。！？；]|$)', replaceNotAfter: AMONG },
  { term: '没有更好的', match: `(?:没有|没谁|没人|找不到|不会有|再没有|没见过|挑不出)比[^，。！？；]{1,8}更(?:${QUALITY}|懂|会|强)|(?:不会有|再也没有|找不到)更${QUALITY}的`, severity: 'block', suggest: STATE },
  { term: '没有哪家比得上', match: '(?:没有?|找不出|挑不出)(?:任何|哪|第二)?[一]?[家款个台种瓶支门][^，。！？；]{0,6}(?:比|能跟|能和|能与|敢跟|敢和|比得上|比得过|过得了|能及|能像|[^，。！？；]{1,3}(?:得|能|敢)?过(?:它|我|咱))[^，。！？；]{0,8}', severity: 'block', scoped: true, suggest: STATE },
  { term: '没有能打的', match: '(?:没有?一?[家款个台种瓶支][^，。！？；]{0,3}|没有?)能打(?=[，。！的]|$)|(?:没人|无人|谁也|没有谁|没有人)[^，。！？；]{0,2}(?:能|敢)?(?:赢|胜|超|比|强)(?:得)?过(?:我们|咱|它|这)', severity: 'block', scoped: true, suggest: STATE },
  { term: '头一份', match: `${FIELD}[^，。！？；]{0,2}头一[份家个号块]|地表最?强|第一把刀|独步[^，。]{0,3}`, severity: 'block', scoped: true, suggest: RANK },
  { term: '找不出第二家', match: '(?:找不[出到]|挑不出|没有|再无|不会有)第二[家台个款支瓶种份]', severity: 'block', scoped: true, unlessBefore: '(?:人|月亮|你|妈)', suggest: 'where_it_differs' },
  { term: '比所有都好', match: `比(?:所有|任何|别的|其他|同类|市面上|全网)[^，。！？；]{0,8}(?:都|更|还|要)${QUALITY}`, severity: 'block', suggest: STATE },
  { term: '碾压同类', match: '(?:碾压|秒杀|超越|完爆|甩开|打败|冠绝|傲视|领跑|吊打|赶超)(?:了)?(?:一切|所有|全部|全网|全场|全行业|行业|同级|同行|同类|同价位|市面|其他|群雄)', severity: 'block', scoped: true, suggest: 'compared_with_which' },
  { term: '堪称第一', match: `(?:堪称|称得上|数|排|位列|敢称|公认|号称|当之无愧的?)[^，。！？；]{0,2}第[一1]${ORDINAL}`, severity: 'block', scoped: true, unlessAfter: '(?:孩子|他|她|我|班)[^，。]{0,4}', suggest: RANK },
  { term: '天下第一', match: '(?:天下|宇宙|世界|全国|全网|全球|全城|全省|全市)第[一1](?!次|步|天|个|家|条|届|所|座|批|高|长|大(?:河|湖|岛|洲|城|国)|深|缸)', severity: 'block', scoped: true, suggest: RANK },
  { term: '…之最', match: '之最(?=[，。！]|$)', severity: 'block', suggest: STATE },
  { term: '…之巅', match: '之巅', severity: 'block', unlessAfter: '(?:山|雪|华山|紫禁)', suggest: STATE },
  { term: '独一份', match: `(?:${FIELD}[^，。！？；]{0,3}独一[份家]|(?:独|仅|只)此一家|别无分号|独此一份|独一份)`, severity: 'block', scoped: true, unlessBefore: '的?(?:温柔|心意|童年|回忆)', suggest: 'where_it_differs' },
  { term: '史上低价', match: '史上(?:超|最|新)?(?:低|高|强|全|大|好|狠)', severity: 'block', scoped: true, suggest: 'price_and_deadline' },
  { term: '全网低价', match: '全(?:网|城|市|国|渠道)(?:最|超|都)?(?:低价?|底价?|地板价)', severity: 'block', scoped: true, suggest: 'price_and_deadline' },
  { term: '永不褪色', match: '(?:永不|永远不会?|绝不|终身不会?)(?:再)?(?:褪色|变形|脱落|过时|生锈|磨损|涨价|断货|复发|反弹|堵塞|开裂|坏|掉漆|起球)', severity: 'block', suggest: 'years_and_conditions' },
  { term: '天花板', match: '(?<=界|级|圈|类|品|价比|奶|肤|霜|里|面|巾|水|饼|车|课|床|妆|茶|肉|业)的?天花板(?:级别?的?)?|天花板级别?(?:的)?', severity: 'block', unlessAfter: '(?:家|房间|客厅|屋子?|卧室|厨房|教室|店)(?:里|面)?', unlessBefore: '(?:漏水|上|下|刷|吊|灯|高|很|的灯|裂|掉)', suggest: STATE },
  { term: '…之王', match: '(?:性价比|保湿|补水|抗老|抗皱|美白|防晒|续航|省油|单品|口碑|颜值|品质|销量|养生|去污|清洁|护发|耐用|静音|[茶酒果鱼肉菜奶米油车]中)[^，。！？；]{0,2}之王', severity: 'block', suggest: STATE },
  { term: '王牌', match: '(?<!飞行|亮出|打出|手里的?|手上的?)王牌(?!飞行|特工|对王牌|节目|对手)', severity: 'block', suggest: STATE, ...CAN_GO },
  { term: '首屈一指', match: '(?:首屈一指|数一数二|独占鳌头|独步天下|傲视群雄|称霸|独领风骚)(?:的)?', severity: 'block', unlessBefore: '的?(?:皮|淘气|爱哭)', suggest: STATE, ...CAN_GO },
  { term: '唯一', match: `(?:${FIELD}[^，。！？；]{0,5}唯一|(?:治|祛|减|瘦|学|考|赚|解决)[^，。！？；]{0,8}的唯一|唯一(?:一[家款个]|指定|官方|品牌|认证|授权|正宗|有效|能|可以?|不[^，。！？；]{1,3}的|选择))`, severity: 'block', scoped: true, unlessBefore: '(?:做的|想|记得|说的|听|看|让我|帮)', suggest: 'scope_and_ground' },
  { term: '首选', match: '(?:首选|不二之选|不二选择|最优解|最佳选择)', severity: 'warn', unlessAfter: '(?:我的?|我自己的?|她的?|早餐|晚餐)', unlessBefore: '(?:要|应|项|页|先)', suggest: 'when_for_whom' },
  { term: '独家货源/秘方', match: '独家(?<word>货源|秘方|配方|技术|工艺|专利|代理|供应|定制|渠道|秘制|首发|研发)', severity: 'block', suggest: 'permit_in_words', replace: '$<word>', replaceWords: '货源|配方|技术|工艺|专利|代理|供应|定制|渠道|首发|研发' },
  { term: '万能', match: '(?<!不是|没有|并非|不|不存在)万能(?!的(?:朋友圈|群友|群|网友)|公式|胶|钥匙|插座|表|句|险|青年)', severity: 'block', suggest: 'used_on_what' },
  { term: '永久', match: '永久(?!的?(?:记忆|回忆|居留|自行车|住址|地址|关闭|封|停))', severity: 'block', suggest: 'term_and_conditions' },
  { term: '100%有效', match: '(?:(?:100|百分之?百)%?的?(?<word>有效|安全|治愈|成功|满意|见效|通过|正品|不过敏|无副作用|无刺激|原产地|上岸|好评|放心)|零(?:风险|副作用|过敏)|0(?:风险|副作用|过敏)|(?<!不是|没有)(?:没有|无)任何副作用)', severity: 'block', suggest: 'test_and_terms' },
  { term: '绝对…', match: `绝对(?<word>是?(?:值得|有效|安全|正品|超值|领先|优势|划算|好用|保真|不会过敏|不过敏|放心|靠谱|管用|权威|治好|通过|赚|第一|低价))`, severity: 'block', unlessAfter: '(?:不敢说|不能说)', suggest: 'ground_not_absolute', replace: '$<word>', replaceWords: '是?(?:正品|超值|划算|好用|放心|靠谱)|值得' },
  { term: '驰名商标', match: '驰名(?:商标|品牌|中外)?', severity: 'block', suggest: 'no_well_known_mark' },
  { term: '史诗级/神级', match: '(?:神级|逆天级|核弹级|教科书级)(?:别)?(?:的)?', severity: 'warn', unlessBefore: '(?:失误|翻车|尴尬|反面)', suggest: STATE, ...CAN_GO },
  { term: '第一名店/老大', match: '(?:同行|业内|圈内|行业)(?:里的?)?(?:老大|一哥|一姐|扛把子|龙头)', severity: 'block', suggest: STATE },
];
