/** What a well-behaved model would answer: a body of the asked touchpoint that cites what the prompt gave it. */
export function plausibleDraft(messages: readonly { content: string }[], touchpoint: string, n: number): object {
  const prompt = messages.map((message) => message.content).join('\n');
  const fact = /编号 ([a-z0-9-]+#[a-z0-9-]+)：([^（\n]+)/u.exec(prompt);
  const material = /编号 ([a-z0-9-]+)，(\d{4}-\d\d-\d\d)/u.exec(prompt);
  const words = `${simulated(n)}第 ${String(n)} 次这样想。`;
  const rests =
    fact !== null
      ? { text: `${words}\n${fact[2] ?? ''}。`, claims: [{ quote: fact[2], factId: fact[1] }] }
      : material !== null
        ? { text: `${words}\n那天的事还记着。`, claims: [{ quote: '那天的事还记着', materialId: material[1] }] }
        : { text: words, claims: [] };
  const claims = rests.claims.map((claim) => ({
    factId: null,
    caseId: null,
    offerId: null,
    materialId: null,
    ...claim,
  }));
  switch (touchpoint) {
    case 'customer_answers':
      return {
        answers: [
          { text: rests.text, claims },
          { text: `${words}你呢？`, claims: [] },
          { text: '这句我想听你多说两句。', claims: [] },
        ],
      };
    case 'private_chat':
      return { touchpoint, opening: [{ text: rests.text, attachments: null }], followUps: [], replies: [], claims };
    case 'group':
      return {
        touchpoint,
        turns: [{ role: 'host', afterMinutes: 0, text: rests.text, attachments: null }],
        invitations: [],
        question: null,
        claims,
      };
    case 'official_account':
      return {
        touchpoint,
        outline: ['先停什么，再补什么'],
        title: '换季起皮，先停这几样',
        digest: '不用先买东西。',
        lead: '早上洗完脸，鼻翼旁边又翘起一小片皮。',
        sections: [{ heading: '先停一周', text: rests.text, attachments: null }],
        nextStep: '回一个“问”字。',
        claims,
      };
    case 'live':
      return {
        touchpoint,
        title: '一起翻翻洗漱台',
        opening: '先来的朋友先坐。',
        segments: [{ atMinute: 3, title: '先看看', points: [rests.text], product: null, interaction: '有的打 1。' }],
        objections: [{ when: '我再想想', text: '好，慢慢想。' }],
        thanks: '谢谢坐到现在。',
        claims,
      };
    case 'channels_video':
      return {
        touchpoint,
        hook: '这层皮，可能是洗出来的。',
        shots: [{ seconds: 6, picture: '手拿瓶子翻到背面', spoken: rests.text, subtitle: '先看这一行' }],
        ending: '下一条接着说。',
        caption: null,
        claims,
      };
    case 'public_note':
      return {
        touchpoint,
        platform: 'xiaohongshu',
        title: '起皮那两周',
        text: rests.text,
        tags: ['换季'],
        attachments: [],
        claims,
      };
    default:
      return {
        touchpoint: 'moments',
        text: rests.text,
        firstComment: null,
        attachments: [],
        callToAction: null,
        claims,
      };
  }
}

/**
 * Simulated writing: sentences put together from a few lists by the number of the reply, so that no two of some thousand
 * replies are alike, as a real model's would not be. It says nothing about how well a model writes.
 */
const WHEN = [
  '今天下雨，店里很静',
  '早上理货架',
  '午休快完了',
  '晚上回家的地铁上',
  '周末清点样品',
  '门口桂花开的那天',
  '停电那会儿',
];
const WHO = [
  '对门裁缝铺的阿婆',
  '常来的快递小哥',
  '刚下夜班的护士',
  '楼上学琴的孩子',
  '等车的中学老师',
  '带着狗的邻居',
  '修锁的师傅',
  '送牛奶的大叔',
  '跑完步的年轻人',
  '菜场卖豆腐的两口子',
  '隔壁书店的店员',
];
const DID = [
  '推门进来借了把剪刀',
  '站在窗边看了好一会儿',
  '把掉在地上的样品捡起来',
  '问我昨晚的灯怎么亮那么晚',
  '说起去年冬天的那场雪',
  '坐下喝完了半杯凉茶',
  '翻了翻桌上的旧账本',
  '替我把招牌扶正',
  '讲了个不好笑的笑话',
  '递来一袋热乎的栗子',
  '数着日历上圈起来的日子',
  '听完只点了点头',
  '盯着货架最底下一排不走',
];
const THEN = [
  '我记到现在',
  '后来想想挺有道理',
  '笑着笑着就忘了累',
  '回头把流程改了一遍',
  '当晚多写了两页笔记',
  '第二天照着试了试',
  '才发现自己漏看了一处',
  '心里忽然松快了',
  '连夜给同事发了消息',
  '把这句抄在了本子上',
  '决定下个月再慢一点',
  '转身就去翻了资料',
  '一路走一路想',
  '没忍住多问了几句',
  '到底还是没舍得扔',
  '答应她下回讲完',
  '原来大家都在意这个',
];

const simulated = (n: number): string => {
  const one = (list: readonly string[]): string => list[n % list.length] ?? '';
  return `${one(WHEN)}，${one(WHO)}${one(DID)}，${one(THEN)}。`;
};
