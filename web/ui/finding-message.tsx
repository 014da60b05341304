import type { ReactNode } from 'react';
import './finding-message.css';
import { useRuleWords } from './use-finding-words';

interface Props {
  readonly finding: { readonly rule: string; readonly message: string };
}

/** What a finding says: to who reads English its rule in English, and below it what the check said of these very words. */
export function FindingMessage({ finding: { rule, message } }: Props): ReactNode {
  const english = useRuleWords()(rule);
  if (english === null) return message;
  return (
    <>
      {english.title}. <span className="finding-says">{english.says}</span>
      <span lang="zh" className="finding-message quiet">
        {message}
      </span>
    </>
  );
}
