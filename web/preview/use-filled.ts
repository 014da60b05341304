import { useBlankName } from './use-blank-name';

/** A text with its blanks by their names, for where it stands without marks: 〔昵称〕，我是林夏。 */
export function useFilled(): (text: string) => string {
  const blankName = useBlankName();
  return (text) =>
    text.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/gu, (_blank, name: string) => {
      const shown = blankName(name);
      return shown.startsWith('{{') ? shown : `〔${shown}〕`;
    });
}
