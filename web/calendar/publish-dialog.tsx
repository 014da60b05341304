import { Alert, App, Input, Modal, Skeleton } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { ErrorNotice } from '../ui/error-notice';
import { dateTime } from '../ui/when';
import { useWorkspace } from '../app/session';
import { comingDiff, heldAfter, type ComingLine } from './coming-diff';
import { conflictsOf, conflictText } from './conflict-text';
import { useDesk } from './desk';
import { PeriodFields } from './period-fields';
import { weekOf, type Range } from './periods';
import { useEntries, useHeld } from './queries';
import { useActs } from './use-acts';
import { useReadable } from './use-readable';
import type { Place } from './use-place';
import { useWords } from './words';

/** What operators will find changed, before it is published. */
export function PublishDialog({ place, onClose }: { place: Place; onClose: () => void }): ReactNode {
  const t = useWords();
  const { message } = App.useApp();
  const { timeZone } = useWorkspace();
  const { publish } = useActs();
  const { date, go } = place;
  const [reason, setReason] = useState('');
  const field = useId();
  const [period, setPeriod] = useState<Range>(() => weekOf(date));
  const rows = useEntries(period);
  const held = useHeld(period);
  const error = rows.error ?? held.error;
  const diff =
    rows.data && held.releases && !rows.isPlaceholderData
      ? comingDiff(rows.data.items, period, heldAfter(held.releases))
      : null;
  const changes = diff ? diff.added.length + diff.changed.length + diff.removed.length : 0;
  const refused = publish.error instanceof ApiProblem && publish.error.status === 409 ? publish.error : null;
  const repeats = refused?.code === 'release_repeats';
  const nameOf = (id: string | null): string => {
    const entry = rows.data?.items.find((one) => one.id === id);
    return entry ? `${dateTime(entry.startsAt, timeZone)} · ${entry.title} — ` : '';
  };
  const send = () =>
    publish.mutate(repeats ? { period, reason: reason.trim() } : { period }, {
      onSuccess: ({ number }) => {
        void message.success(t('publish.done', { number }));
        go({ panel: 'releases', release: String(number) });
      },
    });
  return (
    <Modal
      open
      width={620}
      title={t('publish.title')}
      onCancel={onClose}
      onOk={send}
      okText={t(repeats ? 'publish.allTheSame' : 'publish.confirm', { n: changes })}
      okButtonProps={{
        disabled: !diff || changes === 0 || (repeats && reason.trim().length < 2),
        loading: publish.isPending,
      }}
    >
      <PeriodFields
        value={period}
        onChange={(next) => {
          publish.reset();
          setPeriod(next);
        }}
        presets={[{ label: t('publish.week'), range: weekOf(date) }]}
      />
      {error && <ErrorNotice error={error} />}
      {!diff && !error && <Skeleton active />}
      {refused && (
        <Alert
          type={repeats ? 'warning' : 'error'}
          showIcon
          className="notice"
          title={t(repeats ? 'publish.repeats' : 'publish.refused')}
          description={
            <ul className="calendar-plain">
              {conflictsOf(refused).map((one, index) => (
                <li key={index}>
                  {nameOf(one.entry)}
                  {conflictText(t, one)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {repeats && (
        <>
          <label htmlFor={field}>{t('publish.reason')}</label>
          <Input.TextArea
            id={field}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value.replace(/\n/g, ' '))}
          />
          <p className="quiet">{t('publish.reasonHelp')}</p>
        </>
      )}
      {publish.error && !refused && <ErrorNotice error={publish.error} />}
      {diff && (
        <div className="calendar-diff">
          <p>
            {changes === 0
              ? t('publish.nothing')
              : held.releases?.length === 0
                ? t('publish.first')
                : t('publish.intro')}
          </p>
          <Lines title={t('publish.added', { n: diff.added.length })} sign="＋" lines={diff.added} />
          <Lines title={t('publish.changed', { n: diff.changed.length })} sign="～" lines={diff.changed} />
          <Lines title={t('publish.removed', { n: diff.removed.length })} sign="－" lines={diff.removed} />
          {diff.same > 0 && <p className="quiet">{t('publish.same', { n: diff.same })}</p>}
          {changes > 0 && <p className="quiet">{t('publish.computed')}</p>}
        </div>
      )}
    </Modal>
  );
}

function Lines({ title, sign, lines }: { title: string; sign: string; lines: readonly ComingLine[] }): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const { accountName } = useDesk();
  const readable = useReadable();
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= 12}>
      <summary>
        <span aria-hidden="true">{sign}</span> {title}
      </summary>
      <ul className="calendar-plain">
        {lines.map(({ id, startsAt, account, title: words, parts }) => (
          <li key={id}>
            {dateTime(startsAt, timeZone)} · {accountName(account)} · {readable(words)}
            {parts.length > 0 && (
              <span className="quiet"> ({parts.map((part) => t(`publish.parts.${part}`)).join(' · ')})</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
