import { LockOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { Voice } from '../../interview/voice';
import { fullDay } from '../../ui/when';
import { Choice } from './choice';
import { joined, KEEP_DAYS, LONGEST, lastDayOf, type Complaint } from './entry';
import type { Parcel } from './outbox';
import { PhotoField } from './photo-field';
import { Question } from './question';
import { useCaptureForm } from './use-capture-form';
import { useWords } from './words';

const KINDS = ['life', 'work', 'customer'] as const;
/** A radio button has no null. */
const FOR_EVER = 0;

/** Three questions in plain words, what stays private, a photo; nothing is lost before it is sent. */
export function CaptureForm({
  personas,
  onPost,
}: {
  personas: readonly { slug: string; title: string }[];
  /** Whether it is kept on this device, from where it goes its way; only then is the form emptied. */
  onPost: (parcel: Parcel) => Promise<boolean>;
}): ReactNode {
  const t = useWords();
  const only = personas.length === 1 ? personas[0]?.slug : undefined;
  const workspace = useWorkspace();
  const { form, slug, today, complaints, change, parcel, begin } = useCaptureForm(only, (rights) =>
    t(`rightsKept.${rights}`),
  );
  const frame = useRef<HTMLFormElement>(null);
  const keeping = useRef(false);
  const wrong = (field: string, words: Partial<Record<Complaint, string>>) => words[complaints.get(field) ?? 'unsure'];
  const until = lastDayOf(form.happenedOn, form.keepDays);

  async function submit(): Promise<void> {
    const next = parcel();
    if (next) {
      if (keeping.current) return;
      keeping.current = true;
      if (await onPost(next)) begin();
      keeping.current = false;
      return;
    }
    // After the complaints are drawn, the first of them gets the keyboard.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus(),
    );
  }

  return (
    <form
      ref={frame}
      className="capture-form"
      noValidate
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Choice
        ask={t('who')}
        options={personas.map(({ slug, title }) => ({ value: slug, label: title }))}
        value={form.persona}
        onChange={(persona) => change(() => ({ persona }))}
        wrong={wrong('persona', { missing: t('whoMissing') })}
      />
      <Question ask={t('what')} help={t('whatHelp')} wrong={wrong('what', { missing: t('whatMissing') })}>
        {(asked) => (
          <Input.TextArea
            {...asked}
            value={form.what}
            maxLength={LONGEST.what}
            autoSize={{ minRows: 4, maxRows: 14 }}
            placeholder={t('whatExample')}
            onChange={({ target }) => change(() => ({ what: target.value }))}
          />
        )}
      </Question>
      {workspace.can('interviews.answer') && (
        <Voice
          key={slug}
          workspace={workspace.slug}
          about={{ material: slug }}
          only="written"
          onBegin={() => change(() => ({ slug }))}
          onWords={(words) => change(({ what }) => ({ what: joined(what, words) }))}
        />
      )}
      <Question ask={t('where')}>
        {(asked) => (
          <Input
            {...asked}
            value={form.where}
            maxLength={LONGEST.where}
            placeholder={t('whereExample')}
            onChange={({ target }) => change(() => ({ where: target.value }))}
          />
        )}
      </Question>
      <Question ask={t('when')} wrong={wrong('happenedOn', { missing: t('whenMissing'), future: t('whenFuture') })}>
        {(asked) => (
          <Input
            {...asked}
            type="date"
            max={today}
            value={form.happenedOn}
            onChange={({ target }) => change(() => ({ happenedOn: target.value }))}
          />
        )}
      </Question>
      <Question ask={t('feeling')}>
        {(asked) => (
          <Input.TextArea
            {...asked}
            value={form.feeling}
            maxLength={LONGEST.feeling}
            autoSize={{ minRows: 2, maxRows: 8 }}
            placeholder={t('feelingExample')}
            onChange={({ target }) => change(() => ({ feeling: target.value }))}
          />
        )}
      </Question>
      <PhotoField
        photos={form.photos}
        complaints={complaints}
        onChange={(next) => change(({ photos }) => ({ photos: next(photos) }))}
      />
      <div className="capture-private">
        <Question ask={t('private')} help={t('privateHelp')}>
          {(asked) => (
            <Select
              id={asked.id}
              aria-label={t('private')}
              mode="tags"
              open={false}
              suffix={<LockOutlined aria-hidden />}
              tokenSeparators={[',', '，', '、', ';', '；']}
              maxCount={200}
              value={[...form.keepPrivate]}
              placeholder={t('privateExample')}
              onChange={(words: string[]) =>
                change(() => ({ keepPrivate: words.map((word) => word.slice(0, LONGEST.private)) }))
              }
            />
          )}
        </Question>
      </div>
      <Choice
        ask={t('kind')}
        options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={form.kind}
        onChange={(kind) => change(() => ({ kind }))}
      />
      <Choice
        ask={t('keep')}
        help={until ? t('keepUntil', { day: fullDay(until) }) : t('keepForEver')}
        options={KEEP_DAYS.map((days) => ({
          value: days ?? FOR_EVER,
          label: days === null ? t('forEver') : t('keepDays', { count: days }),
        }))}
        value={form.keepDays ?? FOR_EVER}
        onChange={(days) => change(() => ({ keepDays: days === FOR_EVER ? null : days }))}
      />
      <Button type="primary" htmlType="submit" size="large" block className="capture-save">
        {t('save')}
      </Button>
    </form>
  );
}
