import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { mayDiffer, type AbPart, type AskForm } from './ask';
import { Choices } from './choices';
import { modelQuery } from './queries';
import { useWords } from './words';

export const AB_PARTS = ['opening', 'evidence', 'length', 'call_to_action'] as const satisfies readonly AbPart[];
const SINGLE = 'single';

/** Pairs that differ in one thing only: sent out, they tell what that one thing does. */
export function PairField({
  form,
  onChange,
}: {
  form: AskForm;
  onChange: (changes: Partial<AskForm>) => void;
}): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data: model } = useQuery(modelQuery(slug));
  const allowed = mayDiffer(form, model?.configured ?? false);
  return (
    <Choices
      label={t('ask.differ')}
      help={model === undefined || allowed ? t('ask.differHelp') : t('ask.differNeedsModel')}
      disabled={!allowed}
      options={[
        { value: SINGLE, label: t('ask.single') },
        ...AB_PARTS.map((value) => ({ value, label: t(`ab.${value}`) })),
      ]}
      value={[allowed ? (form.differ ?? SINGLE) : SINGLE]}
      onChange={([value]) => onChange({ differ: AB_PARTS.find((one) => one === value) ?? null })}
    />
  );
}
