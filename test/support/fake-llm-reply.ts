/** What a well-behaved model would answer: a body of the asked touchpoint that cites what the prompt gave it. */
export function plausibleDraft(messages: readonly { content: string }[], touchpoint: string, n: number): object {
  const prompt = messages.map((message) => message.content).join('\n');
  const fact = /编号 ([a-z0-9-]+#[a-z0-9-]+)：([^（\n]+)/u.exec(prompt);
  const material = /编号 ([a-z0-9-]+)，(\d{4}-\d\d-\d\d)/u.exec(prompt);
  const words = `${OPENINGS[n % OPENINGS.length] ?? ''}第 ${String(n)} 次这样想。`;
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
    case 'persona_matrix':
      return { touchpoint, nickname: '林夏', signature: '先把脸看明白', avatar: '半身', cover: '院子', claims: [] };
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

const OPENINGS = [
  '今天下雨，店里很静，',
  '早上整理货架的时候，',
  '午休有人发来一张照片，',
  '晚上回家的地铁上，',
  '周末清点样品，',
];
