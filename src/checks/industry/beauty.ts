import type { Combination } from './combination.js';
import { BEFORE_AFTER, EXPERT, HARMLESS, PROMISE, RECOMMEND, REFUND, STAR, TIME } from './words.js';

export const BEAUTY_VERSION = '2026-11-28';

const CARE = '换成保湿、滋润、清洁、妆效这类普通化妆品可以说的话';
const REGISTER = '普通化妆品不能说；是特殊化妆品的，在产品事实里登记注册证号（国妆特字）';
const FLAW =
  '斑(?!马|斓|驳|点遮|点遮得住|斑)|黄褐斑|雀斑|晒斑|老年斑|妊娠斑|痘(?:痘|印|坑)?|粉刺|闭口|黑头|毛孔|皱纹|法令纹|细纹|抬头纹|鱼尾纹|疤(?:痕)?|妊娠纹|眼袋|黑眼圈|红血丝|螨虫|色沉|暗沉|扁平疣|皮炎|湿疹|疹子|激素脸|玫瑰痤疮|痤疮|皮肤病|脚气|灰指甲|头屑|真菌|黄气';
const GONE =
  '没了|全没|都没|不见了|消失|消了|消下去|消退|退了|退光|红退|褪(?:光|了)|掉了|淡没|下去了|平了|就平|全消|平滑|填平|痊愈|好了(?!没)|就好|没影|光滑如初|一周消|就退|自己退|打掉|全无|克星|死光|不反弹|不复发|不再长|立马消|也有用|肉眼可见|变淡|淡了|抹平|清零|拜拜|再见|不痒';
const REMOVE =
  '祛|去(?!看|医|查|年|店|角质|上|买|哪|过)|除(?!了|非|夕)|淡(?!淡|妆|雅|香|季)化?|消除|消灭|专治|治(?!愈)|打掉|抚平|填平|击退|赶走|扫除|搞定|分解|抑制|杀|修复|击碎|对抗|告别|改善';

/** 化妆品监督管理条例 43 and 16–17; beside the disease claims of every industry. One entry a line. */
// prettier-ignore
export const BEAUTY: readonly Combination[] = [
  { term: '祛除瑕疵', of: [REMOVE, FLAW], within: 3, ordered: true, unless: '遮瑕|粉底|妆感|遮得住|不含治', freedBy: 'registration', suggest: REGISTER },
  { term: '瑕疵消失', of: [FLAW, GONE], within: 8, ordered: true, unless: '遮瑕|妆后|卸了|粉底|睡两天|去看|自己会|慢慢会', freedBy: 'registration', suggest: REGISTER },
  { term: '限期见效', of: [TIME, `祛|淡|白(?!天|茶|领|色)|${GONE}|见效|年轻|长出|长\\d|长新|大一个|变小|美白|嫩|逆龄|紧致|瘦|不掉`], within: 6, ordered: true, unless: '不紧|不卡粉|白天|茶|补|显白|洗完|蓬松|慢慢|试|看起来|更匀|过期|不红', suggest: CARE },
  { term: '医疗用语', of: ['药妆|医美级|械字号|医用(?!敷料是)|处方|药方|祖方|草本方|古方|汉方|秘方|消炎|抗炎|杀菌|抑菌|抗菌|除菌|抗敏|抗过敏|脱敏|止痒|止痛|排毒|活血|除螨|激素脸|生长因子|干细胞|细胞再生|胶原再生|激活(?:胶原|细胞|毛囊)|修复dna|dna|基因|真皮层|抗真菌|去真菌|内分泌|疗效|疗程|治疗(?!系|师)|医治|治痘|专治|主治|术后修复|皮肤病|重金属|微整|换肤|溶脂|水光针|热玛吉|打针|玻尿酸原液|整形|针还|激光都'], unless: '不是药|是什么|什么意思|成分表|听你的医生|不是治痘', suggest: CARE, replacement: '护肤' },
  { term: '逆转衰老', of: ['逆转(?:衰老|肌龄|时光)|冻龄|逆龄|年轻(?:了)?[十五八二三\\d]+岁|回到(?:十八|18|二十|20)岁|去皱|除皱|祛皱|返老还童|抗衰(?:神器|黑)|永久|细胞(?:修复|年轻)|再生|告别衰老'], suggest: CARE },
  { term: '身形改变', of: ['丰胸|瘦脸|瘦腿|瘦身|减肥|燃脂|大一个?(?:罩)?杯|脸就?(?:变)?小了|提拉(?:V脸|瘦)|睫毛增长|生发|长出新|育发|增发|毛发再生|又?长满|长毫米|也能长'], suggest: CARE },
  { term: '堪比医美', of: ['堪比|媲美|胜似|不输|比(?=打针|水光|医美|激光)|代替|取代|相当于|等于', '医美|打针|水光针?|热玛吉|激光|整形|光子|玻尿酸针|线雕|手术'], within: 4, ordered: true, suggest: CARE },
  { term: '未注册的祛斑美白', of: ['美白(?!两个字|重要|牙)|meibai|祛斑|淡斑|[祛淡]ban|亮白(?!的灯)|变白|冷白皮|白[一两二三\\d]+(?:个)?(?:度|色号|号)|涂上就白|焕白|净白|去黄|祛黄|黑色素|白了[一两二三\\d]*|越用越白|秒白|越涂越白'], severity: 'warn', freedBy: 'registration', unless: '显白|粉底|卸了|自然|晒黑了|白费|白了一|夏天防晒', suggest: REGISTER },
  { term: '未注册的防晒', of: ['防晒(?:霜|乳|喷雾|精华|隔离|力|指数|值|倍数)|隔离紫外线|阻隔紫外线|spf\\d+|pa\\++', '我们?|这[支款瓶]|\\d+小时|不用补|全天|一整天|不黑|不晒黑|晒不黑|隔离'], within: 8, severity: 'warn', freedBy: 'registration', unless: '要补|记得补|两小时|补涂|打伞', suggest: REGISTER },
  { term: '未注册的防脱染烫', of: ['防脱|止脱|固发|不掉发|不脱发|掉发变少|脱发|掉头发|植物染|染发(?:膏|剂|霜)|盖白发|白发变黑|白发转黑|黑发(?:液|洗)|洗黑|烫发(?:水|剂)', '[用洗染](?!前)|天然|无毒|新头发|又?长|生|不掉|洗发水|一瓶|精华|没了|盖|液|一洗|植物|防|止|福音|朋友'], within: 8, severity: 'warn', freedBy: 'registration', unless: '先查|去查|皮试|孕期|医院|多了', suggest: REGISTER },
  { term: '专家、医生推荐', of: [`${EXPERT}|${STAR}|皮肤科|国医大师`, `${RECOMMEND}|的草本|方`], within: 9, ordered: true, unless: '先问|去看|先去|听', suggest: '不借医生、专家的名义推荐' },
  { term: '前后对比、顾客证言', of: [`${BEFORE_AFTER}|看图|客户反馈|剥壳鸡蛋`, `${FLAW}|\\d+天|黄|满脸|印|祛|全消|斑|白`], within: 12, suggest: CARE },
  { term: '无效退款', of: [REFUND], suggest: CARE },
  { term: '断言安全', of: [HARMLESS], suggest: '写清怎么试用、哪些人先问医生' },
  { term: '保证效果', of: [PROMISE, '白|祛|淡|反弹|年轻|瘦|见效|有效|消|平'], within: 6, suggest: CARE },
];
