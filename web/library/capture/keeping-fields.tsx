import { LockOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { fullDay } from '../../ui/when';
import { Choice } from './choice';
import { KEEP_DAYS, LONGEST, lastDayOf } from './entry';
import { Question } from './question';
import type { FieldProps } from './use-capture-form';
import { useWords } from './words';

const KINDS = ['life', 'work', 'customer'] as const;
/** A radio button has no null. */
const FOR_EVER = 0;

export function PrivateField({ form, change }: FieldProps): ReactNode {
  const t = useWords();
  return (
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
  );
}

export function KindField({ form, change }: FieldProps): ReactNode {
  const t = useWords();
  return (
    <Choice
      ask={t('kind')}
      options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      value={form.kind}
      onChange={(kind) => change(() => ({ kind }))}
    />
  );
}

/** For how long it may be told, and which day is then the last. */
export function KeepField({ form, change }: FieldProps): ReactNode {
  const t = useWords();
  const until = lastDayOf(form.happenedOn, form.keepDays);
  return (
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
  );
}
