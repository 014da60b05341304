import type { MadeView } from '../../drafting/index.js';

const WRITERS = { llm: '模型', template: '模板', person: '人' } as const;

/** Who wrote it, for people: `模型 deepseek-chat`. */
export const writtenBy = ({ writer, model }: MadeView): string =>
  model === null ? WRITERS[writer] : `${WRITERS[writer]} ${model}`;

/** `12%`; nothing where it is not known. @param share 0–1 */
export const sharePercent = (share: number | null): string =>
  share === null ? '' : `${String(Math.round(share * 100))}%`;

/** One line that goes with a text out of the house. */
export const madeLine = (made: MadeView): string =>
  [
    `执笔：${writtenBy(made)}`,
    ...(made.promptVersion === null ? [] : [`提示词 ${made.promptVersion}`]),
    ...(made.humanShare === null ? [] : [`人工占 ${sharePercent(made.humanShare)}`]),
    ...(made.label === null ? [] : [`AI 标识“${made.label.words}”`]),
  ].join('，');
