const CUSTOMER = '{{customer.nickname}}';
const PERSONA = '{{persona.nickname}}';

/** How a customer is called at the head of a sentence: 王姐, 小李, 李女士, 童童妈妈. The comma belongs to it. */
const ADDRESS =
  /^(?:亲爱的)?(?:[小老阿大]\p{Script=Han}|\p{Script=Han}{1,3}(?:姐姐?|哥哥?|总|叔叔?|阿姨|女士|先生|小姐|老师|同学|妈妈?|爸爸?|宝|奶奶|爷爷))(?=[，,：:～~！!\s])/u;
/** Words that look like such a name and call nobody. */
const NOBODY = /^(?:大家|小姐姐|哥哥|姐姐|老师|阿姨|女士|先生|宝妈|大妈|大哥|大姐|小妹|大叔)$/u;

/**
 * What was sent, without the names of those two who talk: blanks of the library stand for them.
 * @param alias how the operator said that the customer is called
 * @param persona the name that the persona's texts are signed with
 */
export function withoutNames(text: string, alias: string | null, persona: string | null): string {
  const known = [
    [alias?.trim() ?? '', CUSTOMER],
    [persona?.trim() ?? '', PERSONA],
  ] as const;
  const blanked = known.reduce((left, [name, blank]) => (name.length < 2 ? left : left.replaceAll(name, blank)), text);
  return blanked.replace(ADDRESS, (name) => (NOBODY.test(name) ? name : CUSTOMER)).trim();
}
