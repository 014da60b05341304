/** Family names of one character, the commonest first (Ministry of Public Security, 2020 report). */
export const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
/** Those of 百家姓 that one still meets. */
export const SELDOM =
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆卓古吉缪简车项连褚娄窦戚岑景费冷晏卫柏瞿佟闵苟边卞隋商刁沙寇桑甄仲虞敖佘池查迟邝封谈鞠荆郁楚傅洪萧赖阎荀韶贡';
/** Those that are hardly met, or that are first of all a word. */
const RARE =
  '欧阳农司芦麦党宫卜席米宗桂全应臧邬姬师和仇栾荣巫郎丛巩明麻苑官匡惠乐冀胥南班储原栗燕鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由酆贲钮滑羿汲邴糜宓郗钭蓟鄂咸莘逄郤璩郏充习宦鱼慎庾终暨殳沃蔚越夔厍訾毋乜巢蒯竺益桓缑郈谯笪佴呙仉雒苌妫綦么禤占矫粘庹撒禚宛蹇僧尉锺';
/** Family names of two, those that one still meets before the others. */
export const OF_TWO = '欧阳 上官 司马 诸葛 夏侯 尉迟 皇甫 申屠 慕容 司徒 令狐 南宫 赫连 闻人 长孙'.split(' ');
const RARE_OF_TWO =
  '太史 端木 东方 独孤 万俟 公羊 澹台 宗政 濮阳 公冶 太叔 公孙 仲孙 钟离 宇文 鲜于 司空 百里 呼延 东郭 南门 西门 完颜 纳兰 轩辕 拓跋 淳于 第五'.split(
    ' ',
  );

/** 付款: before these it is what one does with money, and no family name at all. */
export const NOT_FU = '付[款费钱清讫现]';

export type FamilyName = 'common' | 'seldom' | 'of two';

const TWO: ReadonlySet<string> = new Set([...OF_TWO, ...RARE_OF_TWO]);

/** What a character may be, a bit each. */
const [IS_COMMON, IS_SELDOM, IS_FIRST_OF_TWO] = [1, 2, 4];
/** By code unit: the walk through a text makes no string of each character. */
const KINDS = new Uint8Array(0x1_0000);
for (const [bit, names] of [
  [IS_SELDOM, [...SELDOM, ...RARE]],
  [IS_COMMON, [...COMMON]],
  [IS_FIRST_OF_TWO, [...TWO]],
] as const)
  for (const name of names) KINDS[name.charCodeAt(0)] = (KINDS[name.charCodeAt(0)] ?? 0) | bit;

/** The family name that may begin at a place of a text: how common, and how many characters. */
export function familyNameAt(text: string, at: number): { kind: FamilyName; length: number } | undefined {
  const kinds = KINDS[text.charCodeAt(at)] ?? 0;
  if (kinds === 0) return undefined;
  if ((kinds & IS_FIRST_OF_TWO) !== 0 && TWO.has(text.slice(at, at + 2))) return { kind: 'of two', length: 2 };
  if ((kinds & IS_COMMON) !== 0) return { kind: 'common', length: 1 };
  return (kinds & IS_SELDOM) === 0 ? undefined : { kind: 'seldom', length: 1 };
}

/** Characters that given names are made of more than words are. */
const GIVEN = new Set(
  '晓小梅建国思雨丽娟志强淑芬雅婷浩然美玲华静文博明子涵桐一鸣伟芳娜敏秀英勇艳杰磊涛超霞平刚桂兰红玉鑫宇欣怡梓轩佳琪俊凯雪莹婧倩璐瑶琳萍燕峰辉斌鹏飞龙军波宁毅楠琴云莲珍春海林森阳洋晨旭东凤洁颖慧君妍蕾薇诗语嘉豪泽睿昊天乐安可心悦彤馨萱振庆祥福贵荣德仁义忠信立新永康健成达光亮卿婉清秋月凡远航景书帆启瀚翔宸熙煜钰瑜璇瑾晴岚菲芸芷若茜蓉蕊珊珠媛妤婕姝娴娅岩柏松柱树根生宝财富金银山川江河湖水田土石晖曦昕昱晟栋梁权胜利民兵卫革跃进伦伯仲叔季友邦彦弘宏武威猛虎彪尧舜禹汉唐宋楚齐鲁敬孝廉谦恒恺煌炜灿焕炎炳烨焱铭锋钢铁锐钧锦绣绮纹绍绪继承启昌盛兴旺裕丰满全素贞惠贤淑巧月娥菊花香艺舒畅如意笑欢喜娇媚柔丹青碧翠竹韵歌音琦珂珏玥玮珩瑞祺祎禾秋穗',
);
export const isGiven = (character: string): boolean => GIVEN.has(character);
