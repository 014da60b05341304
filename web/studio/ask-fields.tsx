import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { dayIn } from '../ui/when';
import { CATEGORIES, GOALS, TOUCHPOINTS } from '../ui/vocabulary';
import { useWords as useShared } from '../ui/words';
import { BRIEF_MAX, COUNT_MAX, type AskForm, type Category } from './ask';
import { Choices } from './choices';
import { HookField } from './ask-hook';
import { MoreFields } from './ask-more';
import { PairField } from './ask-pair';
import { SceneField } from './ask-scene';
import { Field } from './field';
import { useNames } from '../ui/use-names';
import { useWords } from './words';

const MIXED: readonly Category[] = ['mix', ...CATEGORIES];
const WRITERS: AskForm['writer'][] = ['auto', 'llm', 'template'];

/** The questions of a request, in the order in which one thinks: why, who, where, what. */
export function AskFields({ form, onChange }: { form: AskForm; onChange: (form: AskForm) => void }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { timeZone } = useWorkspace();
  const segments = useNames('segment');
  const products = useNames('product');
  const personas = useNames('persona');
  const change = (changes: Partial<AskForm>) => onChange({ ...form, ...changes });
  const today = dayIn(new Date(), timeZone);
  return (
    <>
      <section>
        <h2>{t('ask.why')}</h2>
        <Choices
          label={t('ask.goal')}
          options={GOALS.map((value) => ({ value, label: shared(`goal.${value}`) }))}
          value={form.goal === null ? [] : [form.goal]}
          onChange={([goal]) => change({ goal: goal ?? null })}
        />
      </section>
      <section>
        <h2>{t('ask.who')}</h2>
        <Field label={t('ask.segments')} help={t('ask.segmentsHelp')}>
          {(id, helpId) => (
            <Select
              id={id}
              aria-describedby={helpId}
              mode="multiple"
              loading={segments.loading}
              options={segments.options}
              value={[...form.segments]}
              onChange={(value) => change({ segments: value })}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('ask.segmentsPlaceholder')}
            />
          )}
        </Field>
        <SceneField form={form} onChange={change} />
      </section>
      <section>
        <h2>{t('ask.where')}</h2>
        <Choices
          many
          label={t('ask.touchpoints')}
          options={TOUCHPOINTS.map((value) => ({ value, label: shared(`touchpoint.${value}`) }))}
          value={form.touchpoints}
          onChange={(touchpoints) => change({ touchpoints })}
        />
        <HookField form={form} onChange={change} />
      </section>
      <section>
        <h2>{t('ask.what')}</h2>
        <Choices
          label={t('ask.category')}
          options={MIXED.map((value) => ({
            value,
            label: value === 'mix' ? t('ask.mix') : shared(`category.${value}`),
          }))}
          value={[form.category]}
          onChange={([category]) => change({ category: category ?? 'mix' })}
        />
        <Field label={t('ask.brief')} help={t('ask.briefHelp')}>
          {(id, helpId) => (
            <Input.TextArea
              id={id}
              aria-describedby={helpId}
              value={form.brief}
              maxLength={BRIEF_MAX}
              autoSize={{ minRows: 3, maxRows: 10 }}
              placeholder={t('ask.briefPlaceholder')}
              onChange={(event) => change({ brief: event.target.value })}
            />
          )}
        </Field>
        <div className="studio-fields">
          <Field label={t('ask.products')}>
            {(id) => (
              <Select
                id={id}
                mode="multiple"
                allowClear
                loading={products.loading}
                options={products.options}
                value={[...form.products]}
                onChange={(value) => change({ products: value })}
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('ask.chosen')}
              />
            )}
          </Field>
          <Field label={t('ask.persona')}>
            {(id) => (
              <Select
                id={id}
                allowClear
                loading={personas.loading}
                options={personas.options}
                value={form.persona}
                onChange={(value: string | undefined) => change({ persona: value ?? null })}
                placeholder={t('ask.chosen')}
              />
            )}
          </Field>
          <Field label={t('ask.publishOn')}>
            {(id) => (
              <DatePicker
                id={id}
                value={form.publishOn === null ? null : dayjs(form.publishOn)}
                minDate={dayjs(today)}
                placeholder={t('ask.today')}
                onChange={(day) => change({ publishOn: day ? day.format('YYYY-MM-DD') : null })}
              />
            )}
          </Field>
          <Field label={t('ask.count')}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={COUNT_MAX}
                precision={0}
                value={form.count}
                onChange={(count) => change({ count: count ?? 1 })}
              />
            )}
          </Field>
          <Field label={t('ask.writer')}>
            {(id) => (
              <Select
                id={id}
                options={WRITERS.map((value) => ({ value, label: t(`ask.writers.${value}`) }))}
                value={form.writer}
                onChange={(writer) => change({ writer })}
              />
            )}
          </Field>
        </div>
        <PairField form={form} onChange={change} />
        <MoreFields form={form} onChange={change} />
      </section>
    </>
  );
}
