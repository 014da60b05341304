import { ApiProblem, Unreachable } from '../api/problem';
import en from './problems.en.json';
import zh from './problems.zh.json';
import serviceZh from './service-problems.zh.json';
import { language, told } from './words';

const own = told('problems', zh, en);
const CHINESE: Readonly<Record<string, string>> = serviceZh;

/** What a stable code of the service means, for those who read Chinese; '' for others, and for a code that has no words here. */
export const codeText = (code: string): string => (language() === 'en' ? '' : (CHINESE[code] ?? ''));

/** What went wrong and what to do, in the reader's language: the service speaks English, and by its stable codes Chinese here. */
export function problemText(error: unknown): string {
  if (error instanceof Unreachable) return own('unreachable');
  if (!(error instanceof ApiProblem)) return own('unexpected');
  const { code, detail, title } = error.problem;
  return codeText(code) || detail || title;
}
