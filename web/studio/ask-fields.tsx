import type { ReactNode } from 'react';
import type { AskForm } from './ask';
import { GoalField, SegmentsField, TouchpointsField } from './ask-aim';
import { CountField, PersonaField, ProductsField, PublishOnField, WriterField } from './ask-details';
import { HookField } from './ask-hook';
import { MoreFields } from './ask-more';
import { PairField } from './ask-pair';
import { SceneField } from './ask-scene';
import { BriefField, CategoryField } from './ask-what';
import { useWords } from './words';

/** The questions of a request, in the order in which one thinks: why, who, where, what. */
export function AskFields({ form, onChange }: { form: AskForm; onChange: (form: AskForm) => void }): ReactNode {
  const t = useWords();
  const change = (changes: Partial<AskForm>) => onChange({ ...form, ...changes });
  return (
    <>
      <section>
        <h2>{t('ask.why')}</h2>
        <GoalField form={form} onChange={change} />
      </section>
      <section>
        <h2>{t('ask.who')}</h2>
        <SegmentsField form={form} onChange={change} />
        <SceneField form={form} onChange={change} />
      </section>
      <section>
        <h2>{t('ask.where')}</h2>
        <TouchpointsField form={form} onChange={change} />
        <HookField form={form} onChange={change} />
      </section>
      <section>
        <h2>{t('ask.what')}</h2>
        <CategoryField form={form} onChange={change} />
        <BriefField form={form} onChange={change} />
        <div className="studio-fields">
          <ProductsField form={form} onChange={change} />
          <PersonaField form={form} onChange={change} />
          <PublishOnField form={form} onChange={change} />
          <CountField form={form} onChange={change} />
          <WriterField form={form} onChange={change} />
        </div>
        <PairField form={form} onChange={change} />
        <MoreFields form={form} onChange={change} />
      </section>
    </>
  );
}
