import { AppError, type ErrorKind } from '../../kernel/index.js';
import type { TaskRefusal, TaskRefusalCode } from './task-states.js';

const KINDS: Record<TaskRefusalCode, ErrorKind> = {
  wrong_state: 'conflict',
  not_started: 'conflict',
  not_today: 'conflict',
  not_later: 'refused',
  too_late: 'refused',
  quiet_hours: 'refused',
};

/** A rule's no, as the error a caller reads. @param field the request's field it is about */
export const asError = ({ code, message }: TaskRefusal, field?: string): AppError =>
  new AppError(KINDS[code], code, message, field === undefined ? {} : { errors: [{ field, message, code }] });

export const notDone = (): AppError =>
  asError({ code: 'wrong_state', message: 'Only a done task has brought anything: mark it done first.' });

/** @param says in Chinese, as the task says it too */
export const takenBack = (says: string): AppError =>
  new AppError('conflict', 'task_recalled', `The task was taken back and must not go out: ${says}`, {
    params: { reason: says },
  });
