import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { TOUCHPOINTS } from '../../ui/vocabulary';
import { useWords as useShared } from '../../ui/words';
import { useWords } from '../words';
import type { PreviewAsk, PromptGroup, PromptName } from './queries';

interface Props {
  name: PromptName;
  group: PromptGroup;
  subject: PreviewAsk;
  onChange: (subject: PreviewAsk) => void;
}

/** What a prompt is to be shown with, where it is not told by its name: within which touchpoint, or behind which words. */
export function SubjectFields({ name, group, subject, onChange }: Props): ReactNode {
  const t = useWords();
  const shared = useShared();
  if (group === 'part')
    return (
      <label className="prompts-field">
        <span>{t('prompts.inTouchpoint')}</span>
        <Select
          aria-label={t('prompts.inTouchpoint')}
          value={subject.touchpoint ?? 'moments'}
          options={TOUCHPOINTS.map((value) => ({ value, label: shared(`touchpoint.${value}`) }))}
          onChange={(touchpoint) => onChange({ ...subject, touchpoint })}
        />
      </label>
    );
  if (name !== 'answer' && name !== 'interview') return null;
  return (
    <label className="prompts-field">
      <span>{t('prompts.words')}</span>
      <Input
        maxLength={2000}
        value={subject.words ?? ''}
        onChange={(event) => onChange({ ...subject, words: event.target.value })}
      />
    </label>
  );
}
