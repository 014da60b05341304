import type { ApiProblem } from '../../api/problem';
import type { FieldProblem } from './validate';
import type { useWords } from './words';

type T = ReturnType<typeof useWords>;
const CODES = ['slug_taken', 'unknown_reference', 'in_use', 'in_future'] as const;

/** What is wrong with a field, in the reader's language. */
export const problemWords = (t: T, { code, params }: FieldProblem): string => t(`problem.${code}`, { ...params });

/** What the service found wrong, by field. What it says in its own words stays in them. */
export function serverProblems(t: T, { problem }: ApiProblem): Map<string, string> {
  return new Map(
    (problem.errors ?? []).map(({ field, code, message, expected }) => {
      const known = CODES.find((one) => one === code);
      const said = expected === undefined ? message : `${message} (${expected})`;
      return [field, known ? `${t(`problem.${known}`)}: ${said}` : said];
    }),
  );
}
