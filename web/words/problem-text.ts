import { ApiProblem, Unreachable } from '../api/problem';
import en from './problems.en.json';
import zh from './problems.zh.json';
import serviceZh from './service-problems.zh.json';
import { language, told } from './words';

const own = told('problems', zh, en);
const CHINESE: Readonly<Record<string, string>> = serviceZh;

/** What went wrong and what to do, in the reader's language: the service speaks English, and by its stable codes Chinese here. */
export function problemText(error: unknown): string {
  if (error instanceof Unreachable) return own('unreachable');
  if (!(error instanceof ApiProblem)) return own('unexpected');
  const { code, detail, title } = error.problem;
  const chinese = language() === 'en' ? undefined : CHINESE[code];
  return chinese ?? (detail || title);
}
