import type { Combination } from './combination.js';
import { BEFORE_AFTER, EXPERT, HARMLESS, PROMISE, RECOMMEND, REFUND, RELIEF, STAR, TIME } from './words.js';

export const BEAUTY_VERSION = '2026-11-28';

const CARE = 'ordinary_cosmetic';
const REGISTER = 'registered_cosmetic';
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
  { term: '限期见效', of: [TIME, `祛|淡|(?<!明|坦|空|清)白(?!天|茶|领|色)|${GONE}|见效|年轻|长出|长\\d|长新|大一个|变小|美白|嫩|逆龄|紧致|瘦|不掉`], within: 6, ordered: true, unless: '不紧|不卡粉|白天|茶|补|显白|洗完|蓬松|慢慢|试|看起来|更匀|过期|不红', suggest: CARE },
  { term: '医疗用语', of: ['药妆|医美级|械字号|医用(?!敷料是)|处方|药方|祖方|草本方|古方|汉方|秘方|消炎|抗炎|杀菌|抑菌|抗菌|除菌|抗敏|抗过敏|脱敏|止痒|止痛|排毒|活血|除螨|激素脸|生长因子|干细胞|细胞再生|胶原再生|激活(?:胶原|细胞|毛囊)|修复dna|dna|基因|真皮层|抗真菌|去真菌|内分泌|疗效|疗程|治疗(?!系|师)|医治|治痘|专治|主治|术后修复|皮肤病|重金属|微整|换肤|溶脂|水光针|热玛吉|打针|玻尿酸原液|整形|针还|激光都'], unless: '不是药|是什么|什么意思|成分表|听你的医生|不是治痘', suggest: CARE },
  { term: '逆转衰老', of: ['逆转(?:衰老|肌龄|时光)|冻龄|逆龄|年轻(?:了)?[十五八二三\\d]+岁|回到(?:十八|18|二十|20)岁|去皱|除皱|祛皱|返老还童|抗衰(?:神器|黑)|永久|细胞(?:修复|年轻)|再生(?!塑料|玻璃|纸|材料|瓶|料|资源|棉|纤维|铝|包装)|告别衰老'], suggest: CARE },
  { term: '身形改变', of: ['丰胸|瘦脸|瘦腿|瘦身|减肥|燃脂|大一个?(?:罩)?杯|脸就?(?:变)?小了|提拉(?:V脸|瘦)|睫毛增长|生发|长出新|育发|增发|毛发再生|又?长满|长毫米|也能长'], suggest: CARE },
  { term: '堪比医美', of: ['堪比|媲美|胜似|不输|比(?=打针|水光|医美|激光)|代替|取代|相当于|等于', '医美|打针|水光针?|热玛吉|激光|整形|光子|玻尿酸针|线雕|手术'], within: 4, ordered: true, suggest: CARE },
  { term: '未注册的祛斑美白', of: ['美白(?!两个字|重要|牙)|meibai|祛斑|淡斑|[祛淡]ban|亮白(?!的灯)|变白|冷白皮|白[一两二三\\d]+(?:个)?(?:度|色号|号)|涂上就白|焕白|净白|去黄|祛黄|黑色素|白了[一两二三\\d]*|越用越白|秒白|越涂越白'], severity: 'warn', freedBy: 'registration', unless: '显白|粉底|卸了|自然|晒黑了|白费|白了一|夏天防晒', suggest: REGISTER },
  { term: '未注册的防晒', of: ['防晒(?:霜|乳|喷雾|精华|隔离|力|指数|值|倍数)|隔离紫外线|阻隔紫外线|spf\\d+|pa\\++', '我们?|这[支款瓶]|\\d+小时|不用补|全天|一整天|不黑|不晒黑|晒不黑|隔离'], within: 8, severity: 'warn', freedBy: 'registration', unless: '要补|记得补|两小时|补涂|打伞', suggest: REGISTER },
  { term: '未注册的防脱染烫', of: ['防脱|止脱|固发|不掉发|不脱发|掉发变少|脱发|掉头发|植物染|染发(?:膏|剂|霜)|盖白发|白发变黑|白发转黑|黑发(?:液|洗)|洗黑|烫发(?:水|剂)', '[用洗染](?!前)|天然|无毒|新头发|又?长|生|不掉|洗发水|一瓶|精华|没了|盖|液|一洗|植物|防|止|福音|朋友'], within: 8, severity: 'warn', freedBy: 'registration', unless: '先查|去查|皮试|孕期|医院|多了', suggest: REGISTER },
  { term: '专家、医生推荐', of: [`${EXPERT}|${STAR}|皮肤科|国医大师`, `${RECOMMEND}|的草本|方`], within: 9, ordered: true, unless: '先问|去看|先去|听', suggest: 'no_doctors_or_experts' },
  { term: '前后对比、顾客证言', of: [`${BEFORE_AFTER}|看图|客户反馈|剥壳鸡蛋`, `${FLAW}|\\d+天|黄|满脸|印|祛|全消|斑|白`], within: 12, suggest: CARE },
  { term: '无效退款', of: [REFUND], suggest: CARE },
  { term: '断言安全', of: [HARMLESS], suggest: 'try_first' },
  { term: '保证效果', of: [PROMISE, '白|祛|淡|反弹|年轻|瘦|见效|有效|消|平'], within: 6, suggest: CARE },
  { term: '瑕疵变没变淡', of: [FLAW, RELIEF], within: 12, ordered: true, freedBy: 'registration', unless: '遮|妆|卸|灯|睡|去看|化妆|耐心|光线|医院', suggest: CARE },
  { term: '限期变好', of: [FLAW, `${TIME}|一瓶|一抹|一擦|一涂`, '清|光|白|平|没|淡|浅|好|退|走|熨|亮'], within: 6, ordered: true, unless: '冲|试|去|遮|睡', suggest: CARE },
  { term: '医治皮肤', of: ['伤口|烫伤|晒伤|灼伤|真菌|炎症|狐臭|腋臭|毒素|湿疹|泛红|红肿|过敏|瘙痒|起疹|脚臭|妇科|私护|私密|过敏肌', '不留印|也行|连根|拜拜|压(?:下去|住|得住)|终结|清除|消|一擦|一抹|除|好了|修复|管用|退|止'], within: 8, unless: '先|去医院|别抹|医院的事|停|冲凉', suggest: CARE },
  { term: '清除毒素', of: ['(?:清除|排出|排|排掉|吸出|代谢)[^，。]{0,3}(?:毒素|毒|重金属|垃圾|激素)'], suggest: CARE },
  { term: '比药比医美', of: ['比药|药膏还|顶[^，。]{0,4}(?:光子|激光|水光|热玛吉|针|医美)|一瓶顶|(?:医生|博士|院士|皮肤科|三甲|专家)[^，。]{0,3}(?:研发|配方|联合|监制|出品|同款)|(?:光子|激光|热玛吉|医美)(?:不用|可以省|省了)'], suggest: CARE },
  { term: '变年轻', of: ['倒着长|逆生长|看着[^，。]{0,2}(?:[一二三四]十|\\d+)|(?:像|只有|回到)[^，。]{0,3}(?:[一二]十[^，。]{0,1}|\\d{2})岁|年轻[^，。]{0,2}(?:[一二三四五六七八九十]+|\\d+)岁|冻住时间|童颜|少女脸|熨平|断崖式年轻'], suggest: CARE },
  { term: '生发乌发', of: ['绒毛|发际线|头发|发量|秃|白发|发根|白头发|发缝', '长(?!发|了|期|度)|往前|前移|生长|变黑|变密|浓密|变多|茂密|增多|长出|长了|转黑|回来'], within: 6, ordered: true, severity: 'warn', freedBy: 'registration', unless: '剪|时间给|自然|吹|蓬松|扎', suggest: REGISTER },
  { term: '美白', of: ['白得|白了|[变越更真]白|白[一]?圈|白回|白到|亮白|美白', '换了|手臂|皮肤|脸|全身|人|半个月|涂|擦|瓶|度|号|二合一|精华|霜|乳|面膜|膏'], within: 8, severity: 'warn', freedBy: 'registration', unless: '显白|粉底|灯|晒黑|慢慢|像|豆浆|自然|卸了|汤|奶白|比美白|美白重要|白费|没证|那个证', suggest: REGISTER },
  { term: '怎么晒都不黑', of: ['(?:一天|海边|暴晒|怎么晒|全天|整天|军训)[^，。]{0,6}', '不黑|不红|晒不[黑透]|不用补'], within: 6, severity: 'warn', freedBy: 'registration', anyway: true, suggest: REGISTER },
  { term: '丰胸塑形', of: ['胸|罩杯|胸前|大腿|肚子|腰围|脸型|双下巴', '垫子[^，。]{0,4}扔|变大|挺|大了|瘦了?|小了|紧了|没了|掉了'], within: 7, ordered: true, unless: '挺起胸', suggest: CARE },
  { term: '黑头毛孔皱纹数字', of: [FLAW, '减少|缩到|连根|缩小|看不见|浅|减淡|抚平|下降|\\d+%|不见|隐形'], within: 6, ordered: true, unless: '多少|遮|妆|没测', suggest: CARE },
  { term: '焕肤换脸', of: ['焕肤|换肤|换脸级?|焕白|刷新肌底|告别蜡黄|告别暗沉|告别黄|重建皮肤屏障|修红|不再敏感|重生|逆转'], unless: '医院|医生', suggest: CARE },
  { term: '像打了针', of: ['打针|打了针|做了医美|做了手术|水光|整容|微调', '问我|以为|似的|一样|是不是|还以为|效果|级'], within: 7, suggest: CARE },
  { term: '孕妇随便用', of: ['孕妇|哺乳期|宝宝|婴儿|孕期', '随便用|都能用|放心用|安心用|照用|无压力|副作用'], within: 8, unless: '先问|问医生', suggest: 'try_first' },
  { term: '发量', of: ['洗出|养出|长出|冒出|生出|变', '发量|浓密|头发|新发|绒毛|黑发'], within: 4, severity: 'warn', freedBy: 'registration', unless: '蓬松|剪', suggest: REGISTER },
  { term: '塑形', of: ['双下巴|大饼脸|拜拜肉|肚腩|妈妈臀|副乳|水桶腰|肌肉腿', '不见|没了|告别|消|小|减|变'], within: 8, suggest: CARE },
];
