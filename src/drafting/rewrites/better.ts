import { codePoints } from '../../kernel/index.js';
import type { Finding } from '../../checks/index.js';

interface Judged {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** So much of a text must be left: a fix that keeps less has not mended it but thrown it away. */
const LEFT_LEAST = 1 / 3;
const TOLD = 3;

const blocking = ({ findings }: Judged): readonly Finding[] => findings.filter(({ severity }) => severity === 'block');

/** Why what came of a fix is not worth proposing (Chinese); null when it is better than before. */
export function whyNotBetter(before: Judged, after: Judged): string | null {
  const [was, is] = [blocking(before), blocking(after)];
  if (is.length >= was.length && is.length > 0)
    return `改过以后，不能发的问题还有 ${String(is.length)} 处（原来 ${String(was.length)} 处），没有变少：${messages(is)}。请照着检查结果自己改，或补上缺的依据。`;
  if (codePoints(after.text) < codePoints(before.text) * LEFT_LEAST)
    return `要改到没有问题，得删掉大半：${messages(was)}。请换一个讲法，或补上缺的依据。`;
  return null;
}

const messages = (findings: readonly Finding[]): string =>
  [...new Set(findings.map(({ message }) => message.replace(/[。.]$/u, '')))].slice(0, TOLD).join('；');
