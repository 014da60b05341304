/** One thing wrong in a library folder: where it stands, what is wrong, what would be right. */
export interface FileProblem {
  /** Path in the folder, with forward slashes. */
  readonly file: string;
  /** From 1; 1 when the whole file is meant. */
  readonly line: number;
  readonly column?: number;
  /** Dotted path in the file; '' when the whole file is meant. */
  readonly field: string;
  readonly message: string;
  readonly expected?: string;
  readonly suggestion?: string;
}

/** A problem of a file as a whole. */
export const wholeFile = (file: string, message: string, suggestion?: string): FileProblem => ({
  file,
  line: 1,
  field: '',
  message,
  ...(suggestion === undefined ? {} : { suggestion }),
});

export const inReadingOrder = (problems: readonly FileProblem[]): FileProblem[] =>
  [...problems].sort(
    (left, right) =>
      (left.file < right.file ? -1 : left.file > right.file ? 1 : 0) ||
      left.line - right.line ||
      (left.column ?? 0) - (right.column ?? 0),
  );

/** `personas/lin.yaml:3:1 name: is missing – expected text`, for people. */
export function describeProblem(problem: FileProblem): string {
  const column = problem.column === undefined ? '' : `:${problem.column}`;
  const field = problem.field === '' ? '' : `${problem.field}: `;
  const expected = problem.expected === undefined ? '' : ` – expected ${problem.expected}`;
  const suggestion = problem.suggestion === undefined ? '' : ` (${problem.suggestion})`;
  return `${problem.file}:${problem.line}${column} ${field}${problem.message}${expected}${suggestion}`;
}
