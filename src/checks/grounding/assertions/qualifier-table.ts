/** What tells two assertions of one concept apart. A record that names one of a family is no evidence for another of it. */
interface Qualifier {
  readonly id: string;
  readonly family:
    | 'place'
    | 'substance'
    | 'patent'
    | 'prize'
    | 'certificate'
    | 'object'
    | 'free'
    | 'material'
    | 'span'
    | 'durable'
    | 'condition'
    | 'model'
    | 'extent'
    | 'rank'
    | 'group';
  readonly words: RegExp;
}

const PLACES =
  '日本 韩国 德国 法国 意大利 美国 澳洲|澳大利亚|澳 新西兰 挪威 泰国 瑞士 英国 俄罗斯 智利 荷兰 丹麦 加拿大 巴西 阿根廷 西班牙 越南 印尼 印度 台湾 北欧 瑞典 厄瓜多尔 新疆|阿克苏 内蒙|呼伦贝尔 宁夏|盐池 东北 五常 云南 四川 山东 福建|武夷 西湖 舟山 大连 赣南 烟台 洛川 海南 广西 西藏';
const SUBSTANCES =
  '糖 酒精 香精|香料 色素 防腐 激素 抗生素 甲醛 农药 硅油 脂 卡路里|0卡|零卡 味精 重金属 荧光 塑化剂 麸质 膨大剂 胶水 添加剂|添加 反式 咖啡因 玻尿酸|透明质酸 玻色因 烟酰胺|b3 神经酰胺 视黄醇|a醇 胜肽|多肽 胶原 角鲨烷 水杨酸 果酸 虾青素 熊果苷 传明酸 积雪草 维c|维生素c|vc 维e|维生素e 维a|维生素a 维d|维生素d 维b|维生素b 辅酶 乳木果 益生 dha 花青素 叶黄素 膳食纤维 茶多酚 氨基酸 乳铁 钙 锌 硒 燕窝 人参|红参 灵芝 阿胶 虫草 石斛 枸杞 金箔 代糖 植脂末|奶精';
const GROUPS = '孕妇|孕妈|孕期 哺乳期 宝宝|婴儿 老人 孩子|小孩|儿童 敏感肌';
const OBJECTS =
  '三电|电池|电芯 全车|整车|车身 配方|成分 泵头|瓶身|包装 面料|布料 工艺|技术 结构 台面 柜体|柜子|柜门 板材|板子 五金|铰链 发动机|混动 工厂|厂子 师傅|裁缝 教材|课本 老师|名师 座椅 玻璃 设计(?!师) 盘扣|扣子 滤芯 牧场|农场 充电宝 防晒 肉|牛排 道路|救援 课程|课';
const MATERIALS =
  '真丝|桑蚕丝|蚕丝 棉 羊绒 羊毛 实木|原木 真皮|头层 鹅绒|鸭绒 304|316|不锈钢 e0 e1 enf f4 岩板 大理石 原切 正品 隔音玻璃 和牛|m\\d|a5';
const FREE =
  '安装|装机 量尺|测量|量 试听|试学|试吃|试用|试驾|试 改衣|改 拆旧|拆 保养 救援 清洗|洗 设计 送|赠 换 检测|测 修|维修 停车 咨询 取 加时|超时 返工 加工';
const PRIZES = '金奖 银奖 铜奖 红点 国际|世界|全球 年度 设计 ncap 口碑 创新 风味';
const CERTIFICATES =
  '有机 iso gmp haccp fda ce认证 3c sgs 绿色食品 地理标志 母婴 食品级 医用|医疗|械字号 教育部|国家 蓝帽 oeko gots 欧盟 妆字号|特证|特殊化妆品注册 环保|环境';
const CONDITIONS =
  '不满意|不喜欢|不好吃|不合适|不好用 没效果|没用|没进步|没提分 过敏 坏|碎|化了|死 假一 随时 吃完|用完|学完';
const MODELS = '大牌|国际|专柜|贵妇|海蓝之谜|戴森|爱马仕|奔驰|宝马|沃尔沃';
const DURABLE =
  '防水 防潮 防霉 防滑 防火 防摔 防污 防锈 耐磨 耐高温 不变形 不开裂 掉色|褪色 起球 缩水 生锈 粘 漏 透气 速干 凉感 保暖 卡粉 脱妆 免烫|起皱 承重';

const entries = (family: Qualifier['family'], words: string): Qualifier[] =>
  words.split(' ').map((word, index) => ({ id: `${family}_${index}`, family, words: new RegExp(word, 'u') }));

export const QUALIFIERS: readonly Qualifier[] = [
  { id: 'invention', family: 'patent', words: /发明(?:专利)?/u },
  { id: 'utility', family: 'patent', words: /实用新型/u },
  { id: 'appearance', family: 'patent', words: /外观(?=专利)/u },
  { id: 'all_of_it', family: 'extent', words: /纯手工|全手工|全程手工|每一[针道步]|100% ?手工/u },
  { id: 'national', family: 'rank', words: /中国|国家|全国|中央|世界|国际/u },
  { id: 'lifelong', family: 'span', words: /终身|永久|一辈子/u },
  ...entries('certificate', CERTIFICATES),
  ...entries('prize', PRIZES),
  ...entries('place', PLACES),
  ...entries('condition', CONDITIONS),
  ...entries('model', MODELS),
  ...entries('durable', DURABLE),
  ...entries('material', MATERIALS),
  ...entries('substance', SUBSTANCES),
  ...entries('group', GROUPS),
  ...entries('free', FREE),
  ...entries('object', OBJECTS),
];
