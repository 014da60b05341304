import type { Finding } from '../../checks/index.js';

/** A finding as a model is told it: the words, what is wrong with them, what would be right. */
export const foundWords = ({ span, message, suggestion }: Pick<Finding, 'span' | 'message' | 'suggestion'>): string =>
  `“${span}”：${message}${suggestion === undefined ? '' : `（${suggestion}）`}`;
