import { Marks } from '../text/marks.js';
import type { Amount } from './amount.js';
import { COMMERCE_WORDS } from './units.js';

/** Words that turn even a small number into a promise or a result: 三天见效, 质保两年, 限购一瓶. One sort a line. */
const PROMISES: readonly RegExp[] = [
  /见效|起效|有效|改善|淡化|[淡匀浅消没]了|变(?:白|嫩|瘦|美|年轻)|换张?脸|焕|瘦(?:了|身|下|(?=\d|[一二三四五六七八九十]))|掉秤|减重|回春|祛|去(?:皱|斑|痘)|提亮|紧致/u,
  /学会|学完|上手|上岸|出师|提分|提升|提高|增加|减少|降低|降温|翻倍|涨|治|根除|好转|消失|恢复|痊愈|多认/u,
  /回本|赚|盈利|收益|付[完清]|还[完清]|省(?!心|事|略|得)/u,
  /质保|保修|保质|包换|包退|包邮|退款|退费|可退|能退|无理由|无忧|回放|回看|有效期|免息/u,
  /发货|发出|到货|送达|送到|到家|上门|安装|装完|装好|搞定|完工|交付|下单(?:后|就|立|即|送|减)|(?:[天时周年月]|星期|礼拜)(?:之|以)?内(?!容|裤|衣|心)/u,
  /能用|够用|够吃|够[^，。]{0,6}[吃喝用]|没问题|不用换|不必换|用(?:了|满|上|足|到)?[\d一二两三四五六七八九十半个 ]+(?:天|周|月|年)|可用|能放|用到|换一次|一换|充一次/u,
  /受试|实测|检测|测试|试学|临床|研究|调查|数据|续航|金奖|大奖|奖项|获奖|专利|认证/u,
  /限购|小班|班额|人班|限量|每人限|名额|销量|售出|卖出|卖了|成交|复购|回购|回头(?:买|客)|续[费报]|好评|用户/u,
  /浓度|含量|添加|蛋白|熬足|熬了|陈酿|工序|年经验|经验|从业|教龄|平均|老店|老裁缝|老师傅|装了|服务过|教过|毕业/u,
  /[升斤克两]装|[送赠减返](?=\d|[一二两三四五六七八九十])|轴距|功率|马力|扭矩|克重|净重|厚(?:度|\d|[一二三四五六七八九])|承重|容量|噪音|精度|毫安|加速/u,
];
const PROMISING = new RegExp(PROMISES.map(({ source }) => source).join('|'), 'u');
/** Advice and one's own doings: the number is of an action, not of what is sold. */
const ADVISING =
  /记得|别(?!人|家|的)|不要|留够|最好|建议|试试|看看|尽量|按.{0,10}算|再(?:切|加|进|放|下|抹|涂|等)|切成|先.{1,8}再|(?:每天|每次|每周|睡前|早晚|一次)[^，。]{0,10}(?:就行|就够|就好|即可|足够|够了)|抬.{0,3}头|歇|休息|眨|起身|慢点|慢慢|记住|口诀|法则|小心|注意|当心|两回事/u;
const DOING =
  '哄|骑|趴|转|蹲|爬|找|挤|追|赶|劝|背|抱|唠|吵|守|愣|耗|歇|望|煎|煮|炖|泡|醒|蒸|烤|腌|切|撒|敷|揉|静置|焖|炒|停|等|堵|睡|走|跑|排|站|坐|聊|读|练|(?<![释放容含重数质流])量|改短|剪|绕|逛|追|擦|洗|晾|晒|拌|倒|翻|开|眯|躺|刷|盖|烧|热|摇|揉搓|按摩|冲|热身|醒花|醒面|哭|笑|闹|玩';

/** What somebody does of whom is told, and no goods nor a service. */
const OWN_DOING =
  '哄|骑|趴|转|蹲|爬|找|挤|追|赶|劝|背|抱|唠|吵|守|愣|哭|笑|闹|堵|排队?|走|聊|逛|绕|躺|坐|站|睡|跑|想|琢磨|折腾|翻';

const COUNTED_WORDS = '个|点|步|招|件|条|种|句|组|大|类|样|处|则|道';
const CONTENTS =
  '(?:小|大|实用|简单|常见|日常)?(?:方法|技巧|步骤|误区|问题|建议|事|点|招|原因|细节|习惯|信号|关键|字|句|话|选项|动作|办法|理由|要点|坑|秘诀|提醒|例子|选择|词|角度|重点|错误|知识|思路|答案|题|选|颜色|部分|阶段|维度)';

/** What a reader has or is: the number is theirs. */
const OF_READER =
  /(?:[您你](?:家|们|那|这|的|自己|是|才|现在|今年|上次)?[^，。！？\n]{0,5}(?:身高|体重|腰围|胸围|臀围|脚长|预算|层高|进深|开间|书架|鱼缸|阳台|窗户?|墙|门洞|[主次]卧|客厅|卧室|厨房|房间|房子|车|表上|血压(?!计)|年纪|年龄|公司|工资|小区|楼层?|订单|地址|缸|桌子|柜子|床架?|导航)|(?:身高|体重|腰围|胸围|臀围|脚长|层高|预算|血压(?!计)|心率|奶量|报销限?额?))[^，。！？\d一二两三四五六七八九十]{0,6}$/u;

interface Everyday {
  readonly why: string;
  readonly written?: Amount['written'];
  /** The largest number, as written, that it holds for. */
  readonly upTo?: number;
  /** Not where a record speaks of the same thing in the same measure: 八厘米乳胶 against 乳胶 5 厘米; or of what stands right behind: 十个颜色. */
  readonly unlessTold?: true | 'behind';
  /** Only whole numbers. */
  readonly whole?: true;
  readonly measures?: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** What the whole clause must be like. */
  readonly clause?: RegExp;
  readonly unit?: RegExp;
  /** Also in a clause that promises something. */
  readonly evenIfPromising?: true;
}

/** What is no claim though it has a number in it. One entry a line. */
// prettier-ignore
const EVERYDAY: readonly Everyday[] = [
  { why: '手上做的时间：数 60 秒、搓够 10 秒', measures: /^minutes$/u, unit: /^(?:秒|秒钟|分钟)$/u, before: /(?:数|搓|揉|按|煮|泡|焖|等|停|晾|蒸|炖|烤|静置|放|吹|冲|洗|拍|够|满|间隔|醒|腌) ?(?:够|满|个)? ?$/u },
  { why: '过多久别做什么', measures: /^minutes$/u, after: /^ ?(?:之?内|以内|后|里)?(?:先)?(?:别|不要|不能|不可|勿|没空|没时间|忌)/u },
  { why: '问这点时间能做什么、怎么做', measures: /^minutes$/u, after: /^[^，。！？?!\n]{0,8}(?:什么|怎么[做办排弄用]|哪[一几]?[样步个些])(?:[呢啊]?[？?。\n]|$)/u, evenIfPromising: true },
  { why: '几分钟看懂、自查', measures: /^minutes$/u, after: /^ ?(?:自查|自测|看懂|读懂|了解|搞懂|学会看|带你)/u, evenIfPromising: true },
  { why: '自己的路程', measures: /^millimetres$/u, before: /(?:来回|自驾|往返|骑了?|跑(?:步|了|到)|走了|爬了|开了|赶了|一路|遛)[^，。！？\n]{0,4}$/u, evenIfPromising: true },
  { why: '从前的小钱', measures: /^money$/u, clause: /当年|那时候?|那会儿?|小时候|以前|从前|年轻时/u, evenIfPromising: true },
  { why: '拿省下的钱买别的', before: /够(?:你|我|咱)?[买吃喝换][^，。！？\n]{0,8}$/u, evenIfPromising: true },
  { why: '否认的数', before: /(?:不是|并非|(?<!除)非|而不是|别当成?|哪有|谁说) ?$/u, evenIfPromising: true },
  { why: '说的是每一个人', measures: /^people$/u, written: 'chinese', upTo: 1, after: /^(?!限|一班)/u, evenIfPromising: true },
  { why: '口诀里的数', measures: /^$/u, upTo: 60, clause: /记住|口诀|法则/u },
  { why: '天气', measures: /^degrees$/u, before: /(?:零下|气温|降到|降温|冷到|热到|最低|最高温|室外|外面|早上|今早|夜里) ?(?:只有|有|才|到)? ?$/u },
  { why: '自己日子里数得出的小事', before: /(?:我|我妈|我爸|孩子们?|老公|老婆|女儿|儿子|娃|猫|狗)(?!们家|家店)[^，。！？\n卖服帮接带教治看签成赚省瘦]{0,6}(?:了|过|着) ?$/u, measures: /^[^a-z节瓶盒支袋箱份台套期席单件]$/u, upTo: 99 },
  { why: '家里人的年纪、自己的年纪', measures: /^(?:age)?$/u, before: /(?:(?<![给收付转退找让叫])我|妈|爸|爷|奶|女儿|儿子|孩子|闺女|外婆|外公|姥姥|老公|老婆|他|她|今年|都|已经|妹妹?|弟弟?|姐|哥|猫|狗|娃|宝|叔叔?|阿姨|大[爷妈]|老爷子|老太太) ?(?:今年|都|已经|快)? ?$/u, after: /^(?:岁|了|，|,|。|阿姨|叔叔?|[爸妈]|您|奶奶|爷爷|的?时候|那年|学|才|就|还|$| )/u, evenIfPromising: true, upTo: 120 },
  { why: '家里人几岁', measures: /^age$/u, before: /(?:我|自己|妈|爸|爷|奶|女儿|儿子|孩子|宝宝|闺女|外婆|外公|老公|老婆|他|她|妹|弟|姐|哥|猫|狗|娃)(?:今年|都|快|才|刚|已经)? ?$/u },
  { why: '过了三十、大年三十', measures: /^$/u, before: /(?:过了|奔|快|年近|大年|年过|人到|初) ?$/u, written: 'chinese', upTo: 99 },
  { why: '先后做什么的时间', measures: /^minutes$/u, before: /(?:前|后|每|等|再|隔|刷满|满) ?$/u, after: /^ ?(?:之?[前后])?(?:再|后再|内别)?(?:涂|擦|洗|抹|吃|喝|补|开|揉|敷|翻|关|出门|抬|换|起|站|动|活动|$|，|。)/u },
  { why: '二十多岁的时候', measures: /^age$/u, after: /^的?(?:时候|那年|那会|人了)/u },
  { why: '一米一的娃、七岁的孩子：说的是哪一个人', measures: /^(?:age|millimetres|grams)$/u, after: /^ ?的?(?:娃|孩子?|宝宝?|小朋友|小孩|老人|男生|女生|姑娘|小伙)(?!都|均|免|可|能)/u, evenIfPromising: true },
  { why: '对方自己的尺寸和家境：您身高一米七八、层高 2 米 75', before: OF_READER, after: /^(?! ?(?:再来|再换|就[要得行该]|才))/u, clause: /^(?!.*(?:适[用合]|限|可[调达]|标准|免[费收]|优惠|以[上下]))/u, evenIfPromising: true },
  { why: '旁人家的大小：隔壁老李家 120 平', measures: /^square_metres$/u, before: /(?:隔壁|对门|楼[上下]|邻居|同事|亲戚|朋友|表[哥姐弟妹]|[老小][\u4e00-\u9fff]|[\u4e00-\u9fff][哥姐叔婶姨爷])[^，。！？\n]{0,3}家 ?$/u, evenIfPromising: true },
  { why: '家里几口人', measures: /^口$/u, after: /^ ?(?:人|之家|子)/u, evenIfPromising: true, unlessTold: true },
  { why: '这两天', measures: /^minutes$/u, unit: /^天$/u, written: 'chinese', upTo: 3, before: /[这那近] ?$/u, evenIfPromising: true },
  { why: '十二个月下来', measures: /^months$/u, after: /^ ?(?:算|加|合)?下来/u, evenIfPromising: true },
  { why: '下了四天雨', measures: /^minutes$/u, before: /(?:下|阴|晴|刮|热|冷)了(?:整整|足足)? ?$/u, after: /^ ?(?:的?[雨雪风霜雹]|[，,。])/u, evenIfPromising: true },
  { why: '戒了五年、结婚十年：自己的年头', measures: /^(?:months|minutes)$/u, before: /(?:戒|认识|结婚|处了|搬(?:来|走|家)|盼|离开|没见|没回)(?:了|过)?(?:都|快|有)? ?$/u, evenIfPromising: true },
  { why: '油烟机开到三档', measures: /^档$/u, before: /(?:开|调|拧|挂|扭)(?:到|成|在|上)? ?$/u, upTo: 10 },
  { why: '三轮车', measures: /^轮$/u, after: /^ ?(?:车|摩托|电动|[进开过拉蹬骑被])/u, evenIfPromising: true },
  { why: '两个小家伙：店里来的人', measures: /^(?:个|people)$/u, written: 'chinese', upTo: 10, after: /^ ?(?:小家伙|小(?:男|女)?孩|小朋友|熊孩子|娃|老[头太]|大[爷妈叔婶哥姐]|阿姨|姑娘|小伙|朋友|同学|老乡|街坊|邻居|客人|老?主顾|老?茶客|弟兄|姐妹)/u, evenIfPromising: true, unlessTold: true },
  { why: '二十平的老板、八十平的房子：说的是别人家', measures: /^square_metres$/u, after: /^ ?的?(?:老板|业主|客人|大[哥姐]|一家|人家|邻居)/u, evenIfPromising: true, unlessTold: true },
  { why: '节过去几天了、开学都三周了', measures: /^(?:minutes|months)$/u, before: /(?:(?:[节一二五六十]|年|过|开学|结束|毕业|放假|清明|中秋|端午)(?:都|也|已经)?(?:过去?|过完|结束)了?(?:都|快|有)?|(?:开学|放假|毕业|结束|收摊)(?:了?都|都?快|已经)?了?) ?$/u, after: /^ ?[了啦，,]/u, evenIfPromising: true },
  { why: '宝宝几个月大', measures: /^(?:months|age|minutes)$/u, before: /(?:宝宝|宝贝|娃|孩子|小家伙|小朋友|儿子|女儿|闺女|妹妹|弟弟|猫|狗)(?:现在|今年|才|刚|都|快|已经|也)?(?:满|有)?(?:了)? ?$/u, evenIfPromising: true },
  { why: '一年 12 个月', measures: /^months$/u, before: /一年 ?$/u, after: /^/u, evenIfPromising: true },
  { why: '身高', measures: /^millimetres$/u, before: /(?:我|身高|她|他|模特|客人|小朋友|孩子|娃|宝宝|小孩|儿子|女儿|闺女)(?:才|刚|都|有|快|过了|不到)? ?$/u, evenIfPromising: true },
  { why: '做法里的时间和尺寸', measures: /^(?:minutes|millimetres|inches|grams|millilitres|degrees|[^a-z])$/u, before: new RegExp(`(?:${DOING})(?:了|个|成|上|够|到|满|足|约|大约)?(?:一面)?(?:短了)? ?$`, 'u') },
  { why: '自己忙了多久：趴在柜子里四十分钟、哄了四十分钟才肯笑', measures: /^minutes$/u, unit: /^(?!天|日|夜|周|星期|礼拜|个星期)/u, before: new RegExp(`(?:(?:${OWN_DOING})了(?:快|小|大|整整|足足|将近|差不多)?|(?:趴|蹲|站|坐|躺|堵|等|守|跪|窝|待|呆|靠|赖)在[^，。！？\\n]{1,6}) ?$`, 'u'), evenIfPromising: true },
  { why: '一天一瓶、一个月食宿 2200：论天论月', measures: /^(?:minutes|months)$/u, upTo: 1, after: /^ ?[\u4e00-\u9fff]{0,4}[\d一二两三四五六七八九十]/u, evenIfPromising: true },
  { why: '一斤合多少钱', upTo: 1, measures: /^(?!months|discount|percent|times)/u, after: /^ ?(?:合|摊|折合|算下来|平均|才|不到|也就|差|贵|便宜|省|多收|少收)/u, evenIfPromising: true },
  { why: '八块一平、一块二一个：说的是单价', upTo: 1, written: 'chinese', measures: /^(?!discount|percent|times)/u, before: /[元块角毛\d一二三四五六七八九十百千万半] ?$/u, evenIfPromising: true },
  { why: '一袋里、一碗里：说的是一份', upTo: 1, written: 'chinese', measures: /^[^a-z]$/u, after: /^ ?(?:里|当中)/u, evenIfPromising: true },
  { why: '祝愿', clause: /^(?:愿|祝|但愿)/u, evenIfPromising: true },
  { why: '离哪天还有多久', measures: /^(?:minutes|months)$/u, before: /(?:到|离|距离?)[^，。！？\n]{1,8}(?:还|只|就)?(?:有|剩)下?整? ?$/u, evenIfPromising: true },
  { why: '一延米多少钱', upTo: 1, after: /^ ?[\d一二两三四五六七八九十]/u },
  { why: '一升 15', upTo: 1, measures: /^(?:grams|millilitres|millimetres|square_metres)$/u, after: /^ ?\d+(?:\.\d+)?(?:元|块|[，。！,!\s]|$)/u, evenIfPromising: true },
  { why: '问多久、问几次', upTo: 1, clause: /多久|多长时间|几次|多少/u },
  { why: '色温', measures: /^kelvin$/u },
  { why: '嘱咐', measures: /^(?:minutes|millimetres|grams|millilitres|degrees|months|[^a-z])$/u, clause: ADVISING },
  { why: '路上、队里还有多久', measures: /^(?:minutes|millimetres)$/u, before: /(?:还有|还剩|差|晚了?|早了?|迟到了?|提前) ?$/u },
  { why: '自己的经历', measures: /^(?:months|minutes|degrees)$/u, before: /(?:^|[，。！\n,! ])(?:我|我妈|我爸|咱|自己|我自己|我们家)[^，。]{0,6}$/u, clause: /^(?!.*(?:用|涂|敷|做|教|卖|修|装|干)了)/u },
  { why: '验光单上的度数', measures: /^(?:|degrees)$/u, before: /(?:[左右]眼|近视|散光) ?$/u, evenIfPromising: true },
  { why: '住得有多远', measures: /^millimetres$/u, unit: /^(?:公里|米|里地|里路)$/u, clause: /住得|离[您你我咱][^，。]{0,3}|走[过回]/u, evenIfPromising: true },
  { why: '自家花的钱', measures: /^money$/u, clause: /买菜|打车|挂号|拍片|份子|罚单|停车费|早饭|午饭|奶茶|菜场|夜宵|路费|罚款|红包/u, before: /花了? ?$/u },
  { why: '同一句里的编号：1、…；2、…', before: /(?:[:：;；。]|\s) *$/u, after: /^ ?[、.)）](?!\d)/u, written: 'arabic', upTo: 10, measures: /^$/u, evenIfPromising: true },
  { why: '清单编号', before: /(?:^|\n) *[(（【[]?$/u, after: /^ ?[.、)）】\]．:：](?!\d)/u, upTo: 50, evenIfPromising: true },
  { why: '第几步、Step 1', before: /(?:第|step|part|day|tip|no\.?|q|a|法则|步骤|方法|技巧|误区|原因|问题|建议|选项|答案|理由|办法|场景) ?$/u, upTo: 100, evenIfPromising: true },
  { why: '请对方回一个数字', before: /(?:扣|点|打|按|选|回复?|评论区?|发送|(?<![\u4e00-\u9fff])发|数字|敲|输入|留|接|喊|举|选了) ?(?:个|一个|数字)? ?[“"「『']?$/u, after: /^(?!算|走|卖|收|给)/u, measures: /^$/u, upTo: 999, evenIfPromising: true },
  { why: '二选一、选项或', before: /(?:扣|回复?|评论|选|打) ?\d ?(?:或|\/|、|还是|和) ?$/u, measures: /^$/u, upTo: 99, evenIfPromising: true },
  { why: '说的是这篇里有几条', unit: new RegExp(`^(?:${COUNTED_WORDS})?$`, 'u'), after: new RegExp(`^ ?${CONTENTS}`, 'u'), upTo: 20, evenIfPromising: true, unlessTold: 'behind' },
  { why: '几步、几招、几句话', unit: /^[步招点句字行]$/u, upTo: 10, evenIfPromising: true },
  { why: '年龄段的人，不是哪一个人', measures: /^age$/u, after: /^(?:以后|之后|以上|以下|以前|左右|出头|上下|开外|多|\+|的?(?:你|我们|女生|女人|姐妹|妈妈|朋友))/u },
  { why: '过了多少岁', measures: /^age$/u, before: /(?:过了|到了|奔|快|年过) ?$/u },
  { why: '分机、尾号、房号、密码', measures: /^$/u, before: /(?:分机|尾号|[房门]号|密码|验证码|工号|编号|型号) ?[是:：]? ?$/u, evenIfPromising: true },
  { why: '二选一地问：26 还是 28、拿 130 还是 140', before: /还是 ?$/u, clause: /^[^，。]*\d ?[^，。]{0,2}还是 ?\d/u, evenIfPromising: true },
  { why: '同上，前面几个', after: /^(?: ?[、,，/] ?\d+)* ?[、,，]? ?还是 ?\d/u, evenIfPromising: true },
  { why: '同上，130 的还是 140 的', measures: /^$/u, after: /^ ?[\u4e00-\u9fff]{1,2}还是 ?\d/u, evenIfPromising: true },
  { why: '前面说的几样', written: 'chinese', upTo: 10, unit: /^[样件]$/u, after: /^ ?(?:都|全|加起来|加一块|一起|一样不)/u, evenIfPromising: true },
  { why: '两个尺寸一样、三家店都有：前面说的几样', written: 'chinese', upTo: 10, unit: /^[个款种家]$/u, after: /^ ?(?:尺寸|规格|颜色|味道?|口味|牌子|型号)(?:都|全|一样|一个价|同价)/u, evenIfPromising: true },
  { why: '00 后、80 后', measures: /^$/u, after: /^ ?后(?!面|来|天|期|续|半)/u, upTo: 99, evenIfPromising: true },
  { why: '转一圈', measures: /^degrees$/u, after: /^ ?(?:转|无死角|环绕|旋转|大转弯)/u },
  { why: '手上的动作：举高 10 厘米', measures: /^millimetres$/u, before: /(?:举高|抬高|垫高|挪|退|往[左右前后上下里外]|(?<!距)离[^，。]{0,4}|隔|靠近|远) ?$/u },
  { why: '一百个放心、十年如一日', after: /^(?:放心|愿意|不放心|如一日|好合|树木|修得|不遇|难遇)/u, written: 'chinese', evenIfPromising: true },
  { why: '整年整月整天的泛指', written: 'chinese', measures: /^(?:minutes|months)$/u, upTo: 12, before: /(?:每|这|那|前|后|上|下|另|整|某|隔|半|有|又|头)$/u },
  { why: '零头小数的日常说法', written: 'chinese', upTo: 10, measures: /^(?:个|people|[^a-z])$/u, unlessTold: true },
  { why: '日常小数目', written: 'arabic', upTo: 10, measures: new RegExp(`^[^a-z${COMMERCE_WORDS}]$`, 'u'), unlessTold: true },
  { why: '一个、一瓶', written: 'arabic', upTo: 1, measures: /^[^a-z]$/u },
  { why: '几个人', written: 'arabic', upTo: 10, measures: /^people$/u, unlessTold: true },
  { why: '没有单位的小数目', written: 'arabic', upTo: 10, measures: /^$/u, whole: true },
  { why: '号码，不是数量', measures: /^$/u, after: /^ ?(?:号|路(?!过)|室|栋|楼|车|班(?!人)|次列车|页|频道|线)/u, evenIfPromising: true },
  { why: '三五天、一两年：没有应许什么的时间', written: 'chinese', measures: /^minutes$/u, upTo: 10, unlessTold: true },
  { why: '同上，论月论年', written: 'chinese', measures: /^months$/u, upTo: 10, unlessTold: true },
  { why: '两块蛋糕、一块走', written: 'chinese', measures: /^money$/u, unit: /^块$/u, upTo: 10, after: /^(?![钱,，。!！、;；\s的一起多半毛]|出头|左右|上下|不到|以内|$)/u },
  { why: '一斤、一米的泛指', written: 'chinese', upTo: 10, measures: /^(?:grams|millilitres|millimetres|degrees)$/u, unlessTold: true },
  { why: '第几年几届', before: /第 ?$/u, evenIfPromising: true },
  { why: '一罐 26、28 一次：论什么卖', written: 'chinese', upTo: 1, measures: /^[^a-z]$/u, before: /(?<![送赠限返加购补免配含买拍换赔要])$/u, after: /^(?:才|只要|只|就是|是|合|也|共|卖)? ?[¥￥]?[\d一二三四五六七八九十百]/u, evenIfPromising: true },
  { why: '同上，先说了价', written: 'chinese', upTo: 1, measures: /^[^a-z]$/u, before: /[\d元块十百] ?$/u, evenIfPromising: true },
  { why: '一盒还给减 20、看一眼就减五十：从一个起', written: 'chinese', upTo: 1, measures: /^[^a-z]$/u, after: /^ ?(?:还(?:是)?[给能可]?|就)(?:立|直)?[减送赠]/u, evenIfPromising: true },
  { why: '自己拍了几张', measures: /^张$/u, upTo: 30, before: /拍了 ?$/u, evenIfPromising: true },
  { why: '来的几个人：四个人站得下、四个人来我给留靠窗那桌', measures: /^people$/u, upTo: 10, written: 'chinese', after: /^ ?(?:[站坐躺睡]得下|来(?!了)[^，。！？\n]{0,3}[我给留])/u, evenIfPromising: true },
  { why: '头一回', before: /头 ?$/u, written: 'chinese', upTo: 1, evenIfPromising: true },
  { why: '半年一回：说的是多久', before: /(?:[年月天周]|星期|礼拜|小时)[换做来去修]? ?$/u, unit: /^[回次趟]$/u, written: 'chinese', upTo: 1, evenIfPromising: true },
  { why: '零下多少', measures: /^(?:degrees)?$/u, before: /零下 ?$/u, evenIfPromising: true, unlessTold: true },
];

/** What is asked of an amount and of what stands around it. */
interface Asked {
  readonly upTo: number;
  readonly whole: boolean;
  readonly clause: RegExp | undefined;
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
  readonly unlessTold: Everyday['unlessTold'];
  readonly evenIfPromising: boolean;
}
/** All with the same fields in the same order: the engine is slow to read objects of many shapes. */
const inOneShape = (entry: Everyday): Asked => ({
  upTo: entry.upTo ?? Infinity,
  whole: entry.whole ?? false,
  clause: entry.clause,
  before: entry.before,
  after: entry.after,
  unlessTold: entry.unlessTold,
  evenIfPromising: entry.evenIfPromising ?? false,
});

interface Entries {
  readonly sure: readonly Asked[];
  readonly others: readonly Asked[];
}

const OF_KIND = new Map<string, Entries>();
/** There are some hundreds; what a text makes up is not kept. */
const MOST_KINDS = 2_000;
/** The entries that speak of such an amount at all, whatever stands around it. */
function entriesFor({ measure, unit, written }: Amount): Entries {
  const kind = `${written} ${measure} ${unit}`;
  const known = OF_KIND.get(kind);
  if (known !== undefined) return known;
  const all = EVERYDAY.filter(
    (entry) =>
      (entry.written === undefined || entry.written === written) &&
      (entry.measures?.test(measure) ?? true) &&
      (entry.unit?.test(unit) ?? true),
  ).map(inOneShape);
  const entries = {
    sure: all.filter(({ evenIfPromising }) => evenIfPromising),
    others: all.filter(({ evenIfPromising }) => !evenIfPromising),
  };
  if (OF_KIND.size < MOST_KINDS) OF_KIND.set(kind, entries);
  return entries;
}

const CLAUSE_END = new Marks('\n。！？；，!?;');
/** Code units on either side; a clause is seldom longer. */
const FAR = 30;

/** The clause in which an amount stands, without the clauses around it. A comma inside a figure is not its end. */
export function clauseOf(text: string, { start, end }: Amount): string {
  const marked = text.includes(',') ? text.replace(/(?<!\d),|,(?!\d)/gu, '，') : text;
  return text.slice(CLAUSE_END.startBefore(marked, start, FAR), CLAUSE_END.endAfter(marked, end, FAR));
}

export const isPromising = (text: string, amount: Amount): boolean => PROMISING.test(clauseOf(text, amount));

/** 一共九节、各三泵: said as a total, even a small number is the record's to say. */
export const isTotal = (text: string, { start }: Amount): boolean =>
  /(?:各|每[^，。\s]{0,2}|一共|总共|共|刚好|正好|含|内有|内含|随课|附赠?|配) ?$/u.test(
    text.slice(Math.max(0, start - 6), start),
  );

/** 足足俩小时, 整整一升: said with weight, even a small number is the record's to say. */
export const isStressed = (text: string, { start }: Amount): boolean =>
  /(?:整整|足足|实打实)(?:有|是)? ?$/u.test(text.slice(Math.max(0, start - 5), start));

/** How far a number is only a way of speaking: in any clause, in one that promises nothing, or not at all. */
export type Everydayness = 'surely' | 'likely' | 'no';

/** 换水、铲屎、陪玩、拍视频，四样都做: it counts what has just been named. */
function countsNamed(text: string, { start, count, measure }: Amount): boolean {
  if (count < 2 || !/^[^a-z]$/u.test(measure)) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  if (!before.includes('、')) return false;
  const named = before.replace(/[，,：: —]+$/u, '');
  return (named.split(/[，,。！？!?；;：:\n]/u).at(-1) ?? '').split('、').length === count;
}

export function everydayness(text: string, amount: Amount, isTold: (clause: string) => boolean): Everydayness {
  if (countsNamed(text, amount)) return 'surely';
  // 七八个, 三五天: nobody is promised an exact number.
  const clause = clauseOf(text, amount);
  const promising = PROMISING.test(clause);
  if (amount.measure !== 'date' && amount.values.length > 0 && (amount.bound === 'rough' || Number.isNaN(amount.count)))
    return promising ? 'no' : 'likely';
  const before = text.slice(Math.max(0, amount.start - 10), amount.start);
  const after = text.slice(amount.end, amount.end + 10);
  const holds = (entry: Asked): boolean =>
    (entry.upTo === Infinity || amount.count <= entry.upTo) &&
    (!entry.whole || Number.isInteger(amount.count)) &&
    (entry.clause?.test(clause) ?? true) &&
    (entry.before?.test(before) ?? true) &&
    (entry.after?.test(after) ?? true) &&
    // Asked last: it is read off all records.
    !(entry.unlessTold !== undefined && amount.count !== 1 && isTold(entry.unlessTold === true ? clause : after));
  const { sure, others } = entriesFor(amount);
  if (sure.some(holds)) return 'surely';
  return !promising && others.some(holds) ? 'likely' : 'no';
}
