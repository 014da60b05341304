import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { AppError, type Result } from '../kernel/index.js';

/** What is written for one line of input; an error is written too, and counted. */
export type Answer = (line: string, number: number) => Result<object, object>;

/**
 * Answers JSON lines one by one, in order, as fast as the reader takes them; of lines that were answered nothing is kept.
 * Blank lines are passed over.
 * @throws AppError `lines_refused` after the last line, when some could not be used
 */
export async function answerLines(input: Readable, output: Writable, answer: Answer): Promise<void> {
  let number = 0;
  let refused = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const answered = answer(line, number);
    if (!answered.ok) refused += 1;
    const written = output.write(`${JSON.stringify(answered.ok ? answered.value : answered.error)}\n`);
    if (!written) await once(output, 'drain');
  }
  if (refused === 0) return;
  throw new AppError(
    'invalid',
    'lines_refused',
    `${refused} of ${number} line(s) could not be used: each is answered by what was expected.`,
  );
}

/** Lines end with a line feed and with nothing else: U+2028 may stand inside a JSON string. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const [first = '', ...more] = chunk.split('\n');
    rest += first;
    for (const line of more) {
      yield rest;
      rest = line;
    }
  }
  if (rest !== '') yield rest;
}
