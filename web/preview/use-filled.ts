import { useCallback } from 'react';
import { asRead } from './blank-text';
import { useBlankNames } from './use-blank-names';

/** A text with its blanks by their names, for where it stands without marks: 〔客户昵称〕，我是林夏。 */
export function useFilled(): (text: string) => string {
  const { nameOf } = useBlankNames();
  return useCallback((text) => asRead(text, nameOf), [nameOf]);
}
