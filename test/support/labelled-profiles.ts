/* Profiles against which the check of one consistent person is held, and who they are of. */
type Parts = Partial<Record<'nickname' | 'signature' | 'avatar' | 'cover', string>>;
export interface Who {
  readonly brand: string;
  readonly persona: object;
  readonly others?: readonly object[];
  readonly products?: readonly string[];
  readonly pictures?: readonly string[];
  readonly usual: Required<Parts>;
}

/** Made-up people of four trades: two with a full record, one who was married before, one of whom only the trade is known. */
export const WHO: Readonly<Record<string, Who>> = {
  lin: {
    brand: '半檐',
    persona: {
      ...{ name: '林夏', role: '主理人，写配方的人', voice: { self: '我', emoji: 'none' } },
      story:
        '八八年生，学的是应用化学，在代工厂替别人写了九年配方。2019 年秋天回苏州外婆的老屋住了两个月，后来有了半檐。院子里一共六个人：老周管仓库，小方做实验，桃子管说话。女儿上小学，常在配方本上贴贴纸。',
      values: ['不合适就劝退'],
    },
    others: [{ name: '唐桃', role: '护肤顾问，大家叫她桃子', voice: { self: '桃子' } }],
    products: ['缓雨精华'],
    pictures: ['雨里的白墙小院，亮着一扇窗，旁边一棵结满柿子的树'],
    usual: {
      nickname: '林夏｜写配方的',
      signature: '先别急着买，先把脸看明白',
      avatar: '林夏半身，手里一只量杯，窗边自然光，不加字',
      cover: '雨后的院子，柿子树下一张旧木桌，下方留空，不放二维码和促销字',
    },
  },
  mai: {
    brand: '巷口灯',
    persona: {
      ...{ name: '小麦', role: '班主任，管作业、开课和售后', voice: { self: '小麦', emoji: 'light' } },
      story:
        '小麦二十九岁，来巷口灯以前在街边奶茶店当了四年店长。她是 9 期的同学，报了老秦的课，结课以后管班。有一本硬壳台账。家里有一条捡来的小土狗，叫年糕。妈妈在菜场边上卖毛线。',
    },
    others: [{ name: '老秦', role: '老师，巷口灯主理人', story: '报社摄影记者出身，和妻子阿岚开过面馆。' }],
    usual: {
      nickname: '小麦班主任·巷口灯',
      signature: '丑图也收，空着不收 🌾',
      avatar: '小麦捧着硬壳台账抬头笑，窗边自然光，不加字',
      cover: '摊开的台账，画满蓝勾，桌脚边趴着小土狗，下方三分之一留空',
    },
  },
  miao: {
    brand: '麦田后街',
    persona: {
      ...{ name: '何苗', role: '面包店老板，自己揉面', voice: { self: '苗姐', emoji: 'light' } },
      story:
        '七九年生，成都人，离异，一个人带着一对双胞胎儿子。在重庆学了两年做面包，回成都在玉林开了麦田后街，一开就是十二年。凌晨三点半起来发面，案板是外公留下的。',
    },
    products: ['核桃欧包'],
    usual: {
      nickname: '何苗🍞麦田后街',
      signature: '三点半起床的人，只会把面揉好',
      avatar: '何苗在案板前揉面，手上都是粉，清晨的光从左边来',
      cover: '刚出炉的一排欧包，白气还没散，不放价格和二维码',
    },
  },
  ning: {
    brand: '练一会儿',
    persona: { name: '阿宁', role: '健身教练', voice: { self: '我', emoji: 'light' } },
    usual: {
      nickname: '阿宁·带你练一会儿',
      signature: '我先做一遍，你再跟着来',
      avatar: '阿宁穿着训练服，刚做完一组，毛巾搭在肩上',
      cover: '一块瑜伽垫，一对哑铃，早晨的窗',
    },
  },
};

/** Labelled before the rules were written: who, what is said otherwise than usual, and the rules that it breaks. */
// prettier-ignore
export const LABELLED: readonly (readonly [id: string, who: keyof typeof WHO, parts: Parts, ...guilty: string[]])[] = [
  // Guilty: another name.
  ['name-1', 'lin', { nickname: '夏琳｜写配方的' }, 'matrix_name'],
  ['name-2', 'lin', { nickname: '半檐护肤小助手' }, 'matrix_name'],
  ['name-3', 'lin', { signature: '我是陈曼，先把脸看明白' }, 'matrix_other_name'],
  ['name-4', 'mai', { signature: '叫我阿珍就好，丑图也收' }, 'matrix_other_name'],
  ['name-5', 'lin', { nickname: '林夏和桃子｜写配方的' }, 'matrix_other_name'],
  ['name-6', 'mai', { avatar: '老秦半身，胸前挂着旧相机，不加字' }, 'matrix_other_name'],
  ['name-7', 'ning', { signature: '大家好，我叫刘伟，陪你练' }, 'matrix_other_name'],
  ['name-8', 'miao', { avatar: '李静在案板前揉面，清晨的光' }, 'matrix_other_name'],
  // Guilty: another trade.
  ['role-1', 'lin', { nickname: '林夏｜皮肤科医生' }, 'matrix_role'],
  ['role-2', 'lin', { signature: '国家二级营养师，先把脸看明白' }, 'matrix_role'],
  ['role-3', 'mai', { nickname: '小麦摄影师·巷口灯' }, 'matrix_role'],
  ['role-4', 'mai', { signature: '小麦是做会计的，丑图也收' }, 'matrix_role'],
  ['role-5', 'miao', { nickname: '何苗🍞心理咨询师' }, 'matrix_role'],
  ['role-6', 'ning', { signature: '我是一名律师，也陪你练' }, 'matrix_role'],
  ['role-7', 'ning', { nickname: '阿宁·理财顾问' }, 'matrix_role'],
  ['role-8', 'miao', { avatar: '何苗穿着白大褂，医生的样子，坐在诊室里' }, 'matrix_role', 'matrix_cover'],
  // Guilty: another city.
  ['city-1', 'lin', { nickname: '林夏·杭州' }, 'matrix_city'],
  ['city-2', 'miao', { signature: '在西安揉面，三点半起床' }, 'matrix_city'],
  ['city-3', 'lin', { cover: '上海外滩的夜景' }, 'matrix_city'],
  ['city-4', 'ning', { nickname: '阿宁·长沙', signature: '我在武汉先做一遍' }, 'matrix_city'],
  ['city-5', 'mai', { nickname: '小麦·青岛' }, 'matrix_city'],
  // Guilty: another shop.
  ['shop-1', 'lin', { nickname: '林夏·花间堂' }, 'matrix_shop'],
  ['shop-2', 'miao', { signature: '苗姐在云朵烘焙坊揉面' }, 'matrix_shop'],
  ['shop-3', 'mai', { nickname: '小麦·拾光工作室' }, 'matrix_shop'],
  ['shop-4', 'ning', { signature: '我在铁馆健身房等你' }, 'matrix_shop'],
  ['shop-5', 'lin', { cover: '素颜美容院的前台，灯亮着' }, 'matrix_shop'],
  // Guilty: other years and ages.
  ['years-1', 'lin', { signature: '写了十五年配方' }, 'matrix_years'],
  ['years-2', 'miao', { nickname: '何苗🍞揉面20年' }, 'matrix_years'],
  ['years-3', 'mai', { signature: '小麦带班八年，丑图也收' }, 'matrix_years'],
  ['years-4', 'ning', { nickname: '阿宁·带练6年', signature: '我做教练十年了' }, 'matrix_years'],
  ['years-5', 'lin', { signature: '我是95后，先把脸看明白' }, 'matrix_years'],
  ['years-6', 'mai', { signature: '三十五岁的小麦，丑图也收' }, 'matrix_years'],
  // Guilty: another family.
  ['family-1', 'lin', { signature: '两个儿子的妈，先把脸看明白' }, 'matrix_family'],
  ['family-2', 'miao', { signature: '苗姐和老公一起揉面' }, 'matrix_family'],
  ['family-3', 'lin', { nickname: '林夏｜三胎宝妈' }, 'matrix_family'],
  ['family-4', 'ning', { nickname: '阿宁·单身', signature: '我和我太太都在练' }, 'matrix_family'],
  ['family-5', 'miao', { nickname: '何苗🍞女儿的妈' }, 'matrix_family'],
  ['family-6', 'lin', { signature: '我不生孩子，丁克，只写配方' }, 'matrix_family'],
  // Guilty: somebody else is speaking.
  ['speaker-1', 'lin', { signature: '我们团队竭诚为您服务' }, 'matrix_speaker'],
  ['speaker-2', 'lin', { signature: '她写配方，也劝你先别急着买' }, 'matrix_speaker'],
  ['speaker-3', 'mai', { signature: '本店作业随到随收' }, 'matrix_speaker'],
  ['speaker-4', 'ning', { signature: '他先做一遍，你再跟着来' }, 'matrix_speaker'],
  ['speaker-5', 'miao', { signature: '我们公司专做面包' }, 'matrix_speaker'],
  ['speaker-6', 'lin', { signature: '林夏陪你把脸看明白' }, 'matrix_self'],
  ['speaker-7', 'mai', { signature: '我只收丑图' }, 'matrix_self'],
  ['speaker-8', 'lin', { signature: '小编陪你看配方' }, 'matrix_self'],
  ['speaker-9', 'ning', { signature: '我司教练先做一遍' }, 'matrix_speaker'],
  // Guilty: an advertisement.
  ['sells-1', 'lin', { nickname: 'A林夏｜写配方的' }, 'matrix_sells'],
  ['sells-2', 'lin', { nickname: '林夏护肤批发' }, 'matrix_sells'],
  ['sells-3', 'miao', { nickname: '何苗🍞团购下单' }, 'matrix_sells'],
  ['sells-4', 'ning', { nickname: '阿宁官方客服' }, 'matrix_sells'],
  ['sells-5', 'miao', { cover: '一排欧包，右下角放二维码' }, 'matrix_sells'],
  ['sells-6', 'mai', { signature: '小麦带班，私信领优惠' }, 'matrix_sells'],
  ['sells-7', 'ning', { cover: '瑜伽垫旁写上私教课五折的大字' }, 'matrix_sells'],
  ['sells-8', 'lin', { nickname: '林夏 代理招商' }, 'matrix_sells'],
  ['sells-9', 'miao', { nickname: '何苗18600001111' }, 'matrix_sells'],
  // Guilty: a slogan.
  ['slogan-1', 'lin', { signature: '匠心品质，专业护肤' }, 'matrix_slogan'],
  ['slogan-2', 'miao', { signature: '诚信经营，用心服务每一位顾客' }, 'matrix_slogan'],
  ['slogan-3', 'ning', { signature: '致力于打造健康生活方式' }, 'matrix_slogan'],
  // Guilty: a picture of another world.
  ['cover-1', 'lin', { cover: '领奖台上捧着水晶奖杯' }, 'matrix_cover'],
  ['cover-2', 'mai', { cover: '一只橘猫趴在钢琴上' }, 'matrix_cover'],
  ['cover-3', 'miao', { cover: '全自动流水线和一排工人' }, 'matrix_cover'],
  ['cover-4', 'ning', { cover: '海边的跑车，椰子树' }, 'matrix_cover'],
  ['cover-5', 'lin', { cover: '和明星的合影，背景是发布会' }, 'matrix_cover'],
  ['cover-6', 'miao', { cover: '高端大气，专业可信' }, 'matrix_cover'],
  ['cover-7', 'mai', { cover: '一墙锦旗和证书' }, 'matrix_cover'],
  ['cover-8', 'lin', { cover: '雪山脚下，一辆越野车' }, 'matrix_cover'],
  // Guilty: the same thing twice.
  ['twice-1', 'lin', { nickname: '林夏｜写配方的', signature: '我是写配方的' }, 'matrix_repeats'],
  ['twice-2', 'mai', { nickname: '小麦丑图也收', signature: '丑图也收，空着不收 🌾' }, 'matrix_repeats'],
  ['twice-3', 'miao', { avatar: '何苗在案板前揉面，手上都是粉', cover: '何苗在案板前揉面，手上都是粉，远一点' }, 'matrix_repeats'],
  ['twice-4', 'ning', { signature: '我先做一遍，你再跟着来', cover: '瑜伽垫上方手写一行：我先做一遍，你再跟着来' }, 'matrix_repeats'],
  // Guilty: longer than WeChat takes.
  ['long-1', 'lin', { nickname: '林夏在半檐的院子里慢慢写配方也劝退' }, 'too_long'],

  // Innocent: the name as people use it.
  ['ok-name-1', 'lin', { nickname: '林夏' }],
  ['ok-name-2', 'lin', { nickname: '林夏在半檐' }],
  ['ok-name-3', 'mai', { nickname: '老秦的班主任小麦' }],
  ['ok-name-4', 'lin', { signature: '我是林夏，不急' }],
  ['ok-name-5', 'mai', { signature: '叫小麦就好，丑图也收' }],
  ['ok-name-6', 'miao', { nickname: '苗姐·麦田后街' }],
  ['ok-name-7', 'mai', { signature: '老秦讲课，小麦收作业' }],
  ['ok-name-8', 'lin', { signature: '我是个慢性子，先把脸看明白' }],
  // Innocent: the trade as the record has it, or other people’s.
  ['ok-role-1', 'lin', { nickname: '林夏｜半檐主理人' }],
  ['ok-role-2', 'miao', { nickname: '何苗🍞揉面的老板' }],
  ['ok-role-3', 'lin', { signature: '我不是医生，红肿先去医院' }],
  ['ok-role-4', 'ning', { signature: '我是教练，也会偷懒' }],
  ['ok-role-5', 'mai', { signature: '小麦不替老师点评，只管收作业' }],
  ['ok-role-6', 'mai', { signature: '当过四年店长，丑图也收' }],
  ['ok-role-7', 'lin', { signature: '拿不准的，我会劝你问医生' }],
  ['ok-role-8', 'miao', { signature: '会计来了都算不清苗姐揉了多少面' }],
  // Innocent: city, shop, years, age.
  ['ok-city-1', 'lin', { signature: '在苏州老屋里写配方', nickname: '林夏' }],
  ['ok-city-2', 'miao', { nickname: '何苗·成都玉林' }],
  ['ok-city-3', 'ning', { nickname: '阿宁·长沙', cover: '长沙早晨的窗，一块瑜伽垫' }],
  ['ok-city-4', 'miao', { signature: '苗姐只会成都话，面不嫌弃' }],
  ['ok-shop-1', 'miao', { signature: '苗姐的小店，面包卖完就关门' }],
  ['ok-shop-2', 'mai', { signature: '以前在奶茶店擦黑板，现在收作业' }],
  ['ok-shop-3', 'miao', { cover: '面包店的后门，案板上一袋面粉' }],
  ['ok-shop-4', 'ning', { signature: '在家也能练，我不劝你办健身房的卡' }],
  ['ok-years-1', 'lin', { signature: '写了九年配方，还在改' }],
  ['ok-years-2', 'miao', { nickname: '何苗🍞揉了12年' }],
  ['ok-years-3', 'lin', { signature: '我这个80后，抹脸比女儿慢' }],
  ['ok-years-4', 'mai', { signature: '29岁，还踩着点交作业的小麦' }],
  ['ok-years-5', 'ning', { nickname: '阿宁·带练6年', signature: '我练了六年，还怕深蹲' }],
  ['ok-years-6', 'lin', { signature: '一年四季，别给皮肤添乱' }],
  // Innocent: family.
  ['ok-family-1', 'lin', { signature: '女儿在配方本上贴满了贴纸' }],
  ['ok-family-2', 'miao', { signature: '两个儿子的妈，一屋子面粉' }],
  ['ok-family-3', 'miao', { signature: '一个人带娃，也一个人揉面' }],
  ['ok-family-4', 'mai', { signature: '妈妈卖毛线，小麦收作业' }],
  ['ok-family-5', 'ning', { signature: '我和我太太都在练' }],
  ['ok-family-6', 'ning', { signature: '宝妈也能练，我先做一遍' }],
  // Innocent: one’s own voice.
  ['ok-voice-1', 'lin', { signature: '我们院子里六个人，不急' }],
  ['ok-voice-2', 'lin', { signature: '客人说退，我就退，她高兴就好' }],
  ['ok-voice-3', 'mai', { signature: '小麦把你们店里的事都记本子上' }],
  ['ok-voice-4', 'miao', { signature: '面说了算，苗姐听它的' }],
  ['ok-voice-5', 'lin', { signature: '说人话，做东西' }],
  ['ok-voice-6', 'ning', { signature: '咱们慢慢来，我陪你数' }],
  // Innocent: looks like an advertisement.
  ['ok-sells-1', 'lin', { signature: '不打折，也不催单' }],
  ['ok-sells-2', 'miao', { cover: '欧包和一只旧篮子，不写价格，不放二维码' }],
  ['ok-sells-3', 'mai', { signature: '早八点半到晚九点半，小麦都在' }],
  ['ok-sells-4', 'ning', { nickname: 'Aning阿宁' }],
  ['ok-sells-5', 'lin', { avatar: '林夏正脸，不加字，不要放电话和二维码' }],
  ['ok-sells-6', 'lin', { signature: '用心看你的脸，比看订单认真' }],
  // Innocent: this person’s world.
  ['ok-cover-1', 'lin', { cover: '实验台上的量杯和蓝皮配方本' }],
  ['ok-cover-2', 'mai', { cover: '年糕趴在台账旁边，窗外下雨' }],
  ['ok-cover-3', 'miao', { cover: '凌晨的案板，一袋面粉，外公留下的擀面杖' }],
  ['ok-cover-4', 'ning', { cover: '训练室的木地板，晨光，一双旧球鞋' }],
  ['ok-cover-5', 'lin', { cover: '院子一角，桌上一瓶缓雨精华，光从右边来' }],
  ['ok-cover-6', 'mai', { cover: '一杯奶茶，一支蓝笔，摊开的台账，不要拍到奖状和证书' }],
  // Innocent: words that come twice because they are a name.
  ['ok-twice-1', 'miao', { signature: '麦田后街的灯，苗姐关', nickname: '何苗🍞麦田后街' }],
  ['ok-twice-2', 'lin', { nickname: '林夏｜半檐', signature: '配方改到第七版，不急', cover: '摊开的配方本，窗边' }],
  ['ok-twice-3', 'mai', { avatar: '小麦捧着台账，窗边自然光，不加字', cover: '摊开的台账，画满蓝勾，窗边自然光，不加字' }],
];

/** Written after the rules: when first met, 12 of 25 faults were told with one word wrong. What could be mended for all profiles was. */
// prettier-ignore
export const MET_LATER: typeof LABELLED = [
  ['later-1', 'lin', { nickname: '林夏 护肤达人' }, 'matrix_role'],
  ['later-2', 'lin', { signature: '前三甲医院护士，先把脸看明白' }, 'matrix_role'],
  ['later-3', 'miao', { signature: '白天揉面，晚上是瑜伽老师' }, 'matrix_role'],
  ['later-4', 'mai', { nickname: '秦砚·巷口灯' }, 'matrix_name'],
  ['later-5', 'miao', { signature: '我是你们的好朋友小美' }, 'matrix_other_name', 'matrix_self'],
  ['later-6', 'ning', { signature: '我跟团队一起为您定制方案' }, 'matrix_speaker'],
  ['later-7', 'lin', { signature: '半檐团队陪您看脸' }, 'matrix_speaker'],
  ['later-8', 'miao', { signature: '苗姐的店开了快二十年' }, 'matrix_years'],
  ['later-9', 'lin', { signature: '做了十来年配方' }, 'matrix_years'],
  ['later-10', 'mai', { signature: '00后小麦，丑图也收' }, 'matrix_years'],
  ['later-11', 'lin', { signature: '广东女人，先把脸看明白' }, 'matrix_city'],
  ['later-12', 'miao', { nickname: '何苗🍞上海面包' }, 'matrix_city'],
  ['later-13', 'lin', { nickname: '林夏｜雪肌研' }, 'matrix_shop'],
  ['later-14', 'miao', { signature: '苗姐和孩子他爸一起守着烤箱' }, 'matrix_family'],
  ['later-15', 'lin', { signature: '儿子的贴纸贴满了配方本' }, 'matrix_family'],
  ['later-16', 'miao', { nickname: '何苗🍞欧包预订' }, 'matrix_sells'],
  ['later-17', 'ning', { signature: '体验课九块九，我先做一遍' }, 'matrix_sells'],
  ['later-18', 'lin', { signature: '美丽，从这里开始' }, 'matrix_slogan'],
  ['later-19', 'ning', { signature: '健康生活的引路人' }, 'matrix_slogan'],
  ['later-20', 'lin', { cover: '站在巴黎街头喝咖啡' }, 'matrix_cover'],
  ['later-21', 'mai', { cover: '满墙的感谢信和奖杯' }, 'matrix_cover'],
  ['later-22', 'miao', { cover: '厨师团队一字排开，穿白色制服' }, 'matrix_cover'],
  ['later-23', 'ning', { cover: '肌肉和汗水，热血的感觉，下方写一句：练就完了' }, 'matrix_sells'],
  ['later-24', 'miao', { nickname: '三点半起床的何苗', signature: '三点半起床的人，只会把面揉好' }, 'matrix_repeats'],
  ['later-ok-1', 'lin', { nickname: '写配方的林夏' }],
  ['later-ok-2', 'lin', { signature: '配方本第七页，又划掉了一行' }],
  ['later-ok-3', 'miao', { signature: '天亮之前，苗姐和面已经吵完一架' }],
  ['later-ok-4', 'mai', { signature: '小麦的账本上，问号比蓝勾少一点点' }],
  ['later-ok-5', 'ning', { signature: '我也赖床，赖完再练' }],
  ['later-ok-6', 'lin', { signature: '有人说我劝退的比卖的多，是真的' }],
  ['later-ok-7', 'miao', { nickname: '何苗·玉林做面包的' }],
  ['later-ok-8', 'mai', { nickname: '巷口灯管作业的小麦' }],
  ['later-ok-9', 'lin', { cover: '窗台上三只柿子，窗外在下雨' }],
  ['later-ok-10', 'miao', { cover: '打烊后的柜台，一盏没关的灯' }],
  ['later-ok-11', 'ning', { cover: '更衣柜上挂着的护腕和一瓶水' }],
  ['later-ok-12', 'mai', { avatar: '小麦趴在收银台上写字，头顶的小揪翘着' }],
  ['later-ok-13', 'lin', { signature: '医生管病，我管配方' }],
  ['later-ok-14', 'miao', { signature: '儿子说苗姐身上永远有黄油味' }],
  ['later-ok-15', 'mai', { signature: '老师傅教的，小麦记的' }],
  ['later-ok-16', 'ning', { signature: '我教你喘气，不教你拼命' }],
  ['later-ok-17', 'lin', { signature: '苏州下雨，我在改第七版' }],
  ['later-ok-18', 'miao', { signature: '十二年，苗姐只换过两块案板' }],
  ['later-ok-19', 'lin', { avatar: '林夏侧脸，低头闻手背，围裙上有水渍' }],
  ['later-ok-20', 'mai', { signature: '作业丑一点没关系，人来就行' }],
  ['later-ok-21', 'ning', { nickname: '教练阿宁' }],
  ['later-ok-22', 'lin', { signature: '我不赶时间，你的脸也不用赶' }],
  ['later-ok-23', 'miao', { signature: '面包不等人，苗姐等你' }],
  ['later-ok-24', 'mai', { cover: '毛线团滚到台账边上，窗边的光' }],
];

/**
 * A third lot, written to slip through: when first met 14 of its 25 faults were told, with no wrong word about the innocent. That
 * is its floor; what lists cannot know (香榭丽舍, 爱豆, a made-up shop) is still missed.
 */
// prettier-ignore
export const UNSEEN: typeof LABELLED = [
  ['unseen-1', 'lin', { nickname: '林夏中医调理' }, 'matrix_role'],
  ['unseen-2', 'mai', { signature: '小麦做过八年护士，丑图也收' }, 'matrix_role', 'matrix_years'],
  ['unseen-3', 'ning', { nickname: '阿宁·程序员', signature: '我是健身教练，先做一遍' }, 'matrix_role'],
  ['unseen-4', 'lin', { signature: '东北姑娘，先把脸看明白' }, 'matrix_city'],
  ['unseen-5', 'miao', { signature: '苗姐在贵阳等你来吃面包' }, 'matrix_city'],
  ['unseen-6', 'mai', { signature: '毕业十几年，小麦还在收作业' }, 'matrix_years'],
  ['unseen-7', 'miao', { signature: '80后苗姐，面揉好再说' }, 'matrix_years'],
  ['unseen-8', 'lin', { nickname: '林夏｜二宝妈' }, 'matrix_family'],
  ['unseen-9', 'miao', { signature: '苗姐和先生守着一个烤箱' }, 'matrix_family'],
  ['unseen-10', 'lin', { signature: '我家闺女和小子都爱贴贴纸' }, 'matrix_family'],
  ['unseen-11', 'ning', { signature: '我们教研组先做一遍' }, 'matrix_speaker'],
  ['unseen-12', 'lin', { signature: '官方护肤咨询，欢迎留言' }, 'matrix_sells'],
  ['unseen-13', 'miao', { nickname: '何苗🍞满百减二十' }, 'matrix_sells'],
  ['unseen-14', 'mai', { nickname: 'AAA小麦班主任' }, 'matrix_sells'],
  ['unseen-15', 'ning', { signature: '塑造完美身材，成就非凡人生' }, 'matrix_slogan'],
  ['unseen-16', 'lin', { signature: '因为专业，所以放心' }, 'matrix_slogan'],
  ['unseen-17', 'miao', { cover: '香榭丽舍大街的面包橱窗' }, 'matrix_cover'],
  ['unseen-18', 'lin', { cover: '一群穿白大褂的研发人员' }, 'matrix_cover'],
  ['unseen-19', 'mai', { cover: '小麦和爱豆在演唱会门口' }, 'matrix_cover'],
  ['unseen-20', 'lin', { nickname: '小夏｜写配方的' }, 'matrix_name'],
  ['unseen-21', 'miao', { nickname: '何苗🍞只会把面揉好' }, 'matrix_repeats'],
  ['unseen-22', 'mai', { avatar: '阿岚捧着台账抬头笑' }, 'matrix_other_name'],
  ['unseen-23', 'lin', { nickname: '林夏·素颜社' }, 'matrix_shop'],
  ['unseen-24', 'ning', { signature: '阿宁先做一遍，你再跟着来' }, 'matrix_self'],
  ['unseen-ok-1', 'lin', { signature: '给皮肤做减法，我先从自己减起' }],
  ['unseen-ok-2', 'lin', { nickname: '半檐林夏' }],
  ['unseen-ok-3', 'lin', { signature: '江苏的梅雨，把我的配方本泡皱了' }],
  ['unseen-ok-4', 'lin', { cover: '外婆老屋的门槛，一双雨鞋，光从门里来' }],
  ['unseen-ok-5', 'lin', { signature: '三年前的草稿，今天还在改' }],
  ['unseen-ok-6', 'lin', { avatar: '林夏蹲在柿子树下捡柿子，不看镜头' }],
  ['unseen-ok-7', 'mai', { signature: '三天没动静，小麦就去问一声' }],
  ['unseen-ok-8', 'mai', { nickname: '小麦🌾收作业的' }],
  ['unseen-ok-9', 'mai', { signature: '奶茶店练出来的手，现在给你画蓝勾' }],
  ['unseen-ok-10', 'mai', { cover: '黑板一角，粉笔头，窗外的菜场' }],
  ['unseen-ok-11', 'mai', { avatar: '小麦抱着年糕，后面是一墙的作业照片' }],
  ['unseen-ok-12', 'mai', { signature: '别怕丑，小麦的第一张也糊' }],
  ['unseen-ok-13', 'miao', { signature: '烤糊的苗姐自己吃' }],
  ['unseen-ok-14', 'miao', { nickname: '揉面的何苗' }],
  ['unseen-ok-15', 'miao', { signature: '双胞胎一人一个边角料，苗姐吃中间' }],
  ['unseen-ok-16', 'miao', { cover: '面粉袋上坐着一杯凉掉的茶' }],
  ['unseen-ok-17', 'miao', { signature: '老面養了十二年，比苗姐脾气大' }],
  ['unseen-ok-18', 'miao', { avatar: '何苗打哈欠，围裙没系好，烤箱的光' }],
  ['unseen-ok-19', 'ning', { signature: '膝盖不好的，我们换个动作' }],
  ['unseen-ok-20', 'ning', { nickname: '阿宁在练' }],
  ['unseen-ok-21', 'ning', { signature: '会员问我累不累，我说累' }],
  ['unseen-ok-22', 'ning', { cover: '跑步机旁的窗，外面天刚亮' }],
  ['unseen-ok-23', 'ning', { avatar: '阿宁系鞋带，抬头看镜头，训练室的灯' }],
  ['unseen-ok-24', 'ning', { signature: '第一次来的人，我都让他先坐一会儿' }],
];
