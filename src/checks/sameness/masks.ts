/**
 * Municipalities, provinces and the cities sellers name most, as they are said; longer names are cut before the suffix (广州市).
 * Names of divisions: Ministry of Civil Affairs of the PRC.
 */
const PLACES =
  '北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|' +
  '石家庄|唐山|保定|太原|大同|呼和浩特|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|常州|南通|扬州|徐州|杭州|宁波|温州|嘉兴|绍兴|金华|台州|合肥|芜湖|福州|厦门|泉州|漳州|南昌|赣州|济南|青岛|烟台|潍坊|临沂|郑州|洛阳|开封|武汉|宜昌|襄阳|长沙|株洲|岳阳|常德|广州|深圳|珠海|佛山|东莞|中山|惠州|汕头|湛江|南宁|桂林|柳州|海口|三亚|成都|绵阳|乐山|贵阳|遵义|昆明|大理|丽江|拉萨|西安|咸阳|宝鸡|兰州|西宁|银川|乌鲁木齐';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

/** What changes from one telling to the next and says nothing of how a text is made: numbers, places, names. */
const MASKS: readonly (readonly [what: RegExp, mark: string])[] = [
  [new RegExp(`(?:${PLACES})(?:省|市)?`, 'gu'), '@'],
  [
    new RegExp(
      `[小老阿][${SURNAMES}]|[${SURNAMES}](?:姐|哥|总|叔|姨|阿姨|女士|先生|小姐|老师|医生|教练|同学|师傅)`,
      'gu',
    ),
    '@',
  ],
  [/\d+(?:[.:]\d+)*/gu, '#'],
  [/[零〇一二两三四五六七八九十百千万几]+/gu, '#'],
];

/** A text as it is compared: without marks, spaces and emoji, every number, place and name as one mark. */
export function masked(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return MASKS.reduce((rest, [what, mark]) => rest.replace(what, mark), folded).replace(/[^\p{L}#@]+/gu, '');
}
