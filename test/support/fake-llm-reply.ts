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
