/** How far a form of address tells one customer from the others: not at all, from most (王姐, 小周), or as a name does. */
export type Called = 'anybody' | 'several' | 'one';

/** What is said to anybody: whoever is called so is no nearer known than who is not called at all. */
const ANYBODY = new Set([
  ...['亲亲', '亲们', '亲爱的', '亲爱哒', '宝宝', '宝贝', '宝贝儿', '宝子', '宝子们', '宝妈', '宝爸', '家人', '家人们'],
  ...[
    '姐姐',
    '姐妹',
    '姐妹们',
    '姐妹儿',
    '集美',
    '小姐',
    '小姐姐',
    '大姐',
    '哥哥',
    '小哥',
    '小哥哥',
    '大哥',
    '兄弟',
    '老铁',
  ],
  ...['妹妹', '妹子', '小妹', '弟弟', '小弟', '阿姨', '大妈', '叔叔', '大叔', '爷爷', '奶奶', '妈妈', '爸爸', '宝妈妈'],
  ...[
    '老板',
    '老板娘',
    '老总',
    '老师',
    '同学',
    '朋友',
    '朋友们',
    '客人',
    '客户',
    '顾客',
    '会员',
    '群友',
    '粉丝',
    '大家',
    '各位',
  ],
  ...[
    '美女',
    '帅哥',
    '靓女',
    '靓仔',
    '女神',
    '仙女',
    '小仙女',
    '小可爱',
    '姑娘',
    '女士',
    '先生',
    '太太',
    '大大',
    '您好',
    '你好',
  ],
  ...['dear', 'hi', 'hey', 'hello', 'sir', 'madam', 'miss', 'friend', 'boss', 'honey', 'babe', 'sis', 'bro'],
]);

const TITLE =
  '(?:姐姐?|哥哥?|总|老师|阿姨|姨|叔叔?|婶|嫂子?|伯伯?|爷爷?|奶奶?|妹妹?|弟弟?|女士|先生|小姐|太太|同学|老板|经理|主任|医生|店长|妈妈?|爸爸?|宝)';
const COMPOUND = '欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|南宫';
/** A family name and a title, or 小, 老, 大, 阿 before one: in every list of customers there are several of them. */
const SEVERAL = new RegExp(
  `^(?:[小老大阿]?(?:\\p{Script=Han}|${COMPOUND})${TITLE}|[小老大阿](?:\\p{Script=Han}|${COMPOUND})|(?:mr|mrs|ms)\\s?\\p{L}+)$`,
  'u',
);

export function calledAs(alias: string): Called {
  const plain = alias
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .trim();
  if ([...plain].length < 2 || ANYBODY.has(plain)) return 'anybody';
  return SEVERAL.test(plain) ? 'several' : 'one';
}

/**
 * Whether earlier askings under the same form of address are taken for the same customer's. What many are called never tells
 * them apart; what several are called only where the operator says so; a name unless the operator says otherwise.
 * @param said what the operator says; null where they leave it to the name
 */
export function isSameCustomer(alias: string, said: boolean | null): boolean {
  const called = calledAs(alias);
  return called !== 'anybody' && (said ?? called === 'one');
}
