import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { problemText } from '../../words/problem-text';
import { words } from '../../words/words';
import { useWords } from '../words';
import type { PromptName } from './queries';
import { usePromptName } from './use-prompt-name';

type Fault = Schema<'PromptFault'>;

/** Faults for which a prompt was refused; none where it was for something else. */
function faultsIn(error: unknown): Fault[] {
  if (!(error instanceof ApiProblem) || error.code !== 'prompt_unreadable') return [];
  return (error.problem.errors ?? []).map(({ code, params = {}, message }) => ({
    ...{ code: code as Fault['code'], params, message, file: String(params['file'] ?? '') },
  }));
}

type Wrong = Pick<Fault, 'code' | 'params'>;

/** What is wrong, in the reader's language; as the service says it where there is no word for it here. */
export function useFault(): (wrong: Wrong, said: string) => string {
  const t = useWords();
  return ({ code, params }, said) =>
    words.exists(`prompts.fault.${code}`, { ns: 'settings' }) ? t(`prompts.fault.${code}`, params) : said;
}

/** What is wrong with a prompt file; with its name where it is another than the one looked at. */
export function FaultList({ of, name }: { of: readonly Fault[]; name: PromptName }): ReactNode {
  const t = useWords();
  const nameOf = usePromptName();
  const faultOf = useFault();
  return of.map((one) => {
    const fault = faultOf(one, one.message);
    const other = /^prompts\/(\S+)\.hbs$/u.exec(one.file)?.[1];
    return (
      <div key={`${one.file} ${one.message}`}>
        {other === undefined || other === name
          ? fault
          : t('prompts.within', { name: nameOf(other as PromptName), detail: fault })}
      </div>
    );
  });
}

/** Why a prompt was not kept, could not be shown or may not write, and each thing that is wrong with it. */
export function PromptRefused({ error, name }: { error: unknown; name: PromptName }): ReactNode {
  const t = useWords();
  const faults = faultsIn(error);
  return (
    <Alert
      type="error"
      showIcon
      className="gap-below"
      title={faults.length > 0 ? t('prompts.unusable') : problemText(error)}
      description={faults.length > 0 && <FaultList of={faults} name={name} />}
    />
  );
}
