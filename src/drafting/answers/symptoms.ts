/** Parts of a body that people name when something is wrong there. */
const BODY =
  '(?:[脸额唇嘴舌鼻耳眼颈脖背腿脚胸腰](?:上|部|皮|里|周|睛|巴|子|头|口|朵)?|脸颊|下巴|身[上体]|皮肤|胳膊|手[上臂背心指]|头皮|喉咙|嗓子|关节|膝盖|牙齿?|胃里?|肚子?)';
/** Up to some signs within one clause. */
const within = (most: number): string => `[^\\p{P}\\s]{0,${String(most)}}`;
const GREW = '(?:起|长|冒)(?:了|出|满)*(?:好|很|许|[多几些一两片堆块点大小红的个])*';

/** Whose it is, where no part of a body is named: 我又红又痒, and not 我手机发烫. */
const OWNER = '(?:我|孩子|宝宝)(?:现在|今天|突然|一直|开始|感觉|觉得|浑身|全身|有[点些]|都|也|就|还)*';
/** Said as often of an apple, a telephone or pepper as of somebody. */
const OF_THINGS = '变红|又红|发烫|火辣|发麻';

/** What is wrong with somebody whether or not anything was used. No foam (起泡), no free postage (长期包邮), no fame (网红). */
const SIGN = [
  `红疹|皮疹|疹子|荨麻疹|${GREW}(?:疹|疙瘩|包(?![邮装裹括退]))|水[泡疱]|血泡|脓|${BODY}${within(4)}起了?${within(3)}泡`,
  `(?<!不)过敏(?!性?体质|性?肌|性?皮肤|史|源|原|季|人群)`,
  `泛红|发红(?!包)|红肿|通红|${BODY}${within(4)}(?<!口)红(?![包酒枣色润利薯])`,
  `(?<![止解防心手])痒|(?<!消)肿(?!么)`,
  `刺[痛疼]|灼[热痛]|${BODY}${within(4)}[疼痛](?![快点爱])|[疼痛](?:死|得(?:要命|厉害|不行|很|睡不着))`,
  `[流出渗]血|发炎|溃烂|破皮|烂脸`,
  `拉肚子|腹泻|呕吐|喘不|呼吸困难|抽搐|晕倒|${BODY}${within(3)}麻了?(?![烦辣])|[高发]烧(?![友烤])|${BODY}${within(4)}(?:不舒服|难受)`,
  `(?:${BODY}${within(4)}|${OWNER})(?:${OF_THINGS})`,
  `眼(?![影霜线])${within(6)}看不清|(?<!\\p{L})${OWNER}看不清楚?(?:东西|了|(?=[\\p{P}\\s]|$))`,
].join('|');
/** What many have of other causes: it speaks of harm only where something was used. */
const SLIGHT = '[爆烂冒长起]了?痘|脱皮|起皮|(?<![网火爆走])红了|头[疼痛]|恶心|头晕|胸闷|心慌|不舒服|难受|吐了';

export const SYMPTOM = `(?:${SIGN}|${SLIGHT})`;
/** What speaks of harm where something was used, whoever's it is. */
export const HARM = `(?:${SIGN}|${SLIGHT}|${OF_THINGS}|看不清(?:东西|了))`;

/** The whole clause speaks of what might be, of other times, of others' goods or from hearsay. */
const NOT_NOW =
  /要是|如果|万一|假如|怕(?!是)|担心(?!是)|以免|避免|听说|据说|网上|有人说|小时候|曾经|以前(?!.*(?:你们|你家))|别家|别的牌/u;

const wide = (source: string): RegExp => new RegExp(source, 'gu');
/** Where a sign is named and nobody has it: denied, asked about, gone, a thing that is fought, a way that somebody is made. */
const NOT_HAD: readonly RegExp[] = [
  /([红痒疼痛肿])不\1/gu,
  wide(`(?:止|消|祛|去|退|防|抗|治|缓解|改善|舒缓|修[护复])${within(2)}(?:${SIGN}|痒|肿|痘)`),
  wide(
    `(?:(?<!是)不(?!会?是)|没有?|无|未|别)(?:再|会|怎么|太|觉得|感觉|出现|起|长|发|有人?|任何|什么|人|过){0,3}${HARM}`,
  ),
  wide(`会不会(?!是)${within(8)}${HARM}`),
  wide(`[会能可](?!不会?是|是)[^\\p{P}\\s是]{0,6}?${HARM}${within(3)}(?:[吗么嘛不]|(?=\\?))`),
  wide(`(?<!是)${HARM}(?:吗|么|嘛)`),
  wide(`${HARM}(?:都|也|已经?|全|就|慢慢)*(?:消|退|好|没|少|轻)(?:下去|[多些点])*了`),
  wide(`${HARM}[^\\p{P}\\s了]{0,4}(?:包|能|可以?|给不给|管不管)${within(2)}退`),
  wide(`(?:容易|易|爱|动不动就?|一[换吹晒到碰]${within(8)}就)${within(3)}(?:${SIGN}|${SLIGHT}|红)`),
  wide(`对${within(10)}过敏(?![了得起])`),
  wide(`${BODY}?泛红的?[肌皮]肤?`),
  wide(`(?:敏感|[干油中]性?|混[合油]性?)(?:肌肤?|皮肤?)[泛发]红(?=${within(2)}(?:可以|能|适合))`),
  wide(`[夸羞臊笑说逗聊看]得${within(3)}[脸耳]${within(2)}红`),
];

/** Words without those clauses and signs that tell of nothing anybody has: 会不会痒, 不红不肿, 怕过敏, 容易过敏. */
export const whatIsHad = (heard: string): string =>
  heard
    .split(/(?<=[\p{P}\n])/u)
    .filter((clause) => !NOT_NOW.test(clause))
    .map((clause) => NOT_HAD.reduce((left, one) => left.replace(one, ''), clause))
    .join('');

const HAD = new RegExp(SIGN, 'u');
/** Whether somebody tells of a sign that they have, whatever it comes from and whatever they ask besides. */
export const tellsSymptom = (heard: string): boolean => HAD.test(whatIsHad(heard));

/** What is no harm yet, and asks for a doctor's word before anything is used. */
const CAREFUL =
  /过敏(?:性?体质|史)|(?:容易|易)过敏|对[^\p{P}\s]{1,10}过敏|[怀备]孕|孕[期妇]|哺乳|湿疹|皮炎|玫瑰痤疮|银屑|哮喘|糖尿病|[高低]血压|心脏病|癌|化疗|[吃服]着?药|手术|术后|伤口|医美|激光|刷酸|早产|月子/u;
export const asksForCare = (words: string): boolean => CAREFUL.test(words);
