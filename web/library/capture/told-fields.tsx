import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { Voice } from '../../interview/voice';
import { joined, LONGEST, type Complaint } from './entry';
import { Question } from './question';
import type { FieldProps } from './use-capture-form';
import { useWords } from './words';

interface Complained extends FieldProps {
  readonly complaint: Complaint | undefined;
}

export function WhatField({ form, change, complaint }: Complained): ReactNode {
  const t = useWords();
  return (
    <Question ask={t('what')} help={t('whatHelp')} wrong={complaint && t('whatMissing')}>
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
  );
}

/** What happened may be said aloud. The form has its slug from then on, for the recording belongs to it. */
export function SaidAloud({ slug, change }: Pick<FieldProps, 'change'> & { readonly slug: string }): ReactNode {
  const workspace = useWorkspace();
  if (!workspace.can('interviews.answer')) return null;
  return (
    <Voice
      key={slug}
      workspace={workspace.slug}
      about={{ material: slug }}
      only="written"
      onBegin={() => change(() => ({ slug }))}
      onWords={(words) => change(({ what }) => ({ what: joined(what, words) }))}
    />
  );
}

export function WhereField({ form, change }: FieldProps): ReactNode {
  const t = useWords();
  return (
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
  );
}

export function WhenField({ form, change, complaint, today }: Complained & { readonly today: string }): ReactNode {
  const t = useWords();
  return (
    <Question ask={t('when')} wrong={complaint && t(complaint === 'future' ? 'whenFuture' : 'whenMissing')}>
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
  );
}

export function FeelingField({ form, change }: FieldProps): ReactNode {
  const t = useWords();
  return (
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
  );
}
