import { Button } from 'antd';
import { useRef, type ReactNode, type RefObject } from 'react';
import { Choice } from './choice';
import { KeepField, KindField, PrivateField } from './keeping-fields';
import type { Parcel } from './outbox';
import { PhotoField } from './photo-field';
import { FeelingField, SaidAloud, WhatField, WhenField, WhereField } from './told-fields';
import { useCaptureForm } from './use-capture-form';
import { useWords } from './words';

interface Props {
  readonly personas: readonly { slug: string; title: string }[];
  /** Whether it is kept on this device, from where it goes its way; only then is the form emptied. */
  readonly onPost: (parcel: Parcel) => Promise<boolean>;
}

/** Three questions in plain words, what stays private, a photo; nothing is lost before it is sent. */
export function CaptureForm({ personas, onPost }: Props): ReactNode {
  const t = useWords();
  const only = personas.length === 1 ? personas[0]?.slug : undefined;
  const { form, slug, today, complaints, change, parcel, begin } = useCaptureForm(only, (rights) =>
    t(`rightsKept.${rights}`),
  );
  const frame = useRef<HTMLFormElement>(null);
  const postOnce = usePostOnce(onPost, begin);

  function submit(): void {
    const next = parcel();
    if (next) void postOnce(next);
    else toFirstWrong(frame);
  }

  return (
    <form
      ref={frame}
      className="capture-form"
      noValidate
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        ask={t('who')}
        options={personas.map(({ slug, title }) => ({ value: slug, label: title }))}
        value={form.persona}
        onChange={(persona) => change(() => ({ persona }))}
        wrong={complaints.get('persona') && t('whoMissing')}
      />
      <WhatField form={form} change={change} complaint={complaints.get('what')} />
      <SaidAloud slug={slug} change={change} />
      <WhereField form={form} change={change} />
      <WhenField form={form} change={change} complaint={complaints.get('happenedOn')} today={today} />
      <FeelingField form={form} change={change} />
      <PhotoField
        photos={form.photos}
        complaints={complaints}
        onChange={(next) => change(({ photos }) => ({ photos: next(photos) }))}
      />
      <PrivateField form={form} change={change} />
      <KindField form={form} change={change} />
      <KeepField form={form} change={change} />
      <Button type="primary" htmlType="submit" size="large" block className="capture-save">
        {t('save')}
      </Button>
    </form>
  );
}

/** While one parcel is being kept, a second press posts nothing. */
function usePostOnce(onPost: Props['onPost'], onKept: () => void): (parcel: Parcel) => Promise<void> {
  const keeping = useRef(false);
  return async (parcel) => {
    if (keeping.current) return;
    keeping.current = true;
    if (await onPost(parcel)) onKept();
    keeping.current = false;
  };
}

/** After the complaints are drawn, the first of them gets the keyboard. */
function toFirstWrong(frame: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() =>
    frame.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus(),
  );
}
