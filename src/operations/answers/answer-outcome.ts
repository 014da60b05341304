/** What came of it, by the operator's own word. */
export const ANSWER_OUTCOMES = ['replied', 'no_reply', 'bought'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** The customer came back, with words or with an order. */
export const ANSWERED: readonly AnswerOutcome[] = ['replied', 'bought'];
