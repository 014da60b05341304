import type { Touchpoint } from '../../ui/tags';
import { TOUCHPOINTS } from '../../ui/vocabulary';
import { useWords as useShared } from '../../ui/words';
import { useWords } from '../words';
import type { PromptName } from './queries';

export const isTouchpoint = (name: PromptName): name is Touchpoint & PromptName =>
  (TOUCHPOINTS as readonly string[]).includes(name);

/** What people call a prompt: that of a first draft by its touchpoint. */
export function usePromptName(): (name: PromptName) => string {
  const t = useWords();
  const shared = useShared();
  return (name) => (isTouchpoint(name) ? shared(`touchpoint.${name}`) : t(`prompts.name.${name}`));
}
