import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { AppError, err, type Result } from '../kernel/index.js';

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
    if (line !== NOT_UTF8 && line.trim() === '') continue;
    const answered =
      line === NOT_UTF8
        ? err({ line: number, error: 'expected UTF-8: save or convert the file as UTF-8' })
        : answer(line, number);
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

/** Stands for a line whose bytes are no text: what would be read of it is not what was written. */
const NOT_UTF8 = Symbol('not UTF-8');
const LINE_FEED = 0x0a;

function textOf(pieces: readonly Buffer[]): string | typeof NOT_UTF8 {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(pieces));
  } catch {
    return NOT_UTF8;
  }
}

/** Lines end with a line feed and with nothing else: U+2028 may stand inside a JSON string. */
async function* linesOf(input: Readable): AsyncGenerator<string | typeof NOT_UTF8> {
  let rest: Buffer[] = [];
  for await (const chunk of input as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      yield textOf([...rest, chunk.subarray(from, end)]);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield textOf(rest);
}
