import { ApiProblem, Unreachable } from '../api/problem';
import en from './problems.en.json';
import zh from './problems.zh.json';
import { language, words } from './words';

words.addResourceBundle('zh-CN', 'problems', zh);
words.addResourceBundle('en', 'problems', en);

/** What went wrong and what to do, in the reader's language. A code nobody translated yet speaks as the service does. */
export function problemText(error: unknown): string {
  if (error instanceof Unreachable) return words.t('unreachable', { ns: 'problems' });
  if (!(error instanceof ApiProblem)) return words.t('unexpected', { ns: 'problems' });
  const { code, detail, title, params, errors } = error.problem;
  const known = words.exists(code, { ns: 'problems' }) && (language() !== 'en' || !detail);
  const text = known ? words.t(code, { ns: 'problems', ...params }) : detail || title;
  const fields = errors?.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return fields ? `${text} ${fields}` : text;
}
