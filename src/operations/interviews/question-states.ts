import { AppError, err, ok, type Result } from '../../kernel/index.js';

export const QUESTION_STATES = ['open', 'answered', 'skipped', 'expired'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What may happen to a question. What was skipped may be answered after all until its interview is over. */
export const QUESTION_MOVES = {
  answer: { from: ['open', 'skipped'], to: 'answered' },
  skip: { from: ['open'], to: 'skipped' },
  expire: { from: ['open', 'skipped'], to: 'expired' },
} as const satisfies Record<string, { from: readonly QuestionState[]; to: QuestionState }>;
export type QuestionMove = keyof typeof QUESTION_MOVES;

export function moveQuestion(move: QuestionMove, from: QuestionState): Result<QuestionState, AppError> {
  const { from: allowed, to } = QUESTION_MOVES[move];
  if ((allowed as readonly QuestionState[]).includes(from)) return ok(to);
  return err(
    new AppError('conflict', 'wrong_state', `The question is ${from} by now. Read it again.`, {
      params: { state: from, action: move },
    }),
  );
}

/** An interview as its questions stand: open while one waits, answered when one was answered. */
export function interviewState(questions: readonly { readonly state: QuestionState }[]): QuestionState {
  const among = (state: QuestionState): boolean => questions.some((question) => question.state === state);
  return QUESTION_ORDER.find(among) ?? 'expired';
}

const QUESTION_ORDER = ['open', 'answered', 'skipped', 'expired'] as const;
