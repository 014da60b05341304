import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { TouchpointTag } from '../ui/tags';
import { usePhrases } from '../ui/use-phrases';
import { conflictText } from './conflict-text';
import { useDesk } from './desk';
import { useTray, type Proposal, type TrayItem } from './queries';
import { calendarChanged, useActs } from './use-acts';
import { useWords } from './words';

interface Props {
  proposal: Proposal;
  onAgain: () => void;
  onDone: () => void;
}

/** Each placement with its reasons, each left-over with its rule; all or some are accepted. */
export function PlanProposal({ proposal, onAgain, onDone }: Props): ReactNode {
  const t = useWords();
  const told = usePhrases('placing');
  const desk = useDesk();
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const { settle, act, rowsOf } = useActs();
  const tray = useTray().data?.items;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { placements, leftOver, state, accepted } = proposal;
  const open = placements.filter(({ draftId }) => !accepted.includes(draftId));
  const chosen = open.filter(({ draftId }) => !left.has(draftId)).map(({ draftId }) => draftId);
  const itemOf = (draftId: string): TrayItem | undefined => tray?.find((one) => one.draftId === draftId);
  const titleOf = (draftId: string) => itemOf(draftId)?.title ?? '';
  const toggle = (draftId: string) =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(draftId)) next.add(draftId);
      return next;
    });

  const accept = async () => {
    try {
      const after = await settle.mutateAsync({ proposal, accept: left.size === 0 ? 'all' : chosen });
      const placed = after.accepted.filter((draftId) => !accepted.includes(draftId));
      const lost = after.refused.length > 0 ? `，${t('plan.refusedSome', { n: after.refused.length })}` : '';
      desk.undoable(t('plan.accepted', { n: placed.length }) + lost, async () => {
        const rows = await rowsOf(proposal);
        for (const row of rows.filter(({ draftId }) => placed.includes(draftId)))
          await act.mutateAsync({ entry: row, act: 'remove' });
      });
      onDone();
    } catch (error) {
      desk.failed(error);
      await calendarChanged(client, slug);
    }
  };
  const decline = () => settle.mutateAsync({ proposal, accept: null }).then(onDone, desk.failed);

  if (state !== 'open')
    return (
      <>
        <Alert type="info" showIcon title={t('plan.settled')} className="gap-below" />
        <Button onClick={onAgain}>{t('plan.again')}</Button>
      </>
    );
  return (
    <div className="calendar-plan">
      <p>{open.length > 0 ? t('plan.summary', { n: open.length, left: leftOver.length }) : t('plan.nothing')}</p>
      <div className="calendar-plan-acts">
        {open.length > 0 && (
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={settle.isPending}
            onClick={() => void accept()}
          >
            {t('plan.accept', { n: chosen.length })}
          </Button>
        )}
        <Button onClick={() => void decline()}>{t('plan.decline')}</Button>
      </div>
      {open.length > 0 && (
        <>
          <h3>
            <Checkbox
              checked={left.size === 0}
              indeterminate={left.size > 0 && chosen.length > 0}
              onChange={({ target }) =>
                setLeft(target.checked ? new Set() : new Set(open.map(({ draftId }) => draftId)))
              }
            >
              {t('plan.placements')} · {t('plan.all')}
            </Checkbox>
          </h3>
          <ul className="calendar-places">
            {open.map((one) => (
              <li key={one.draftId}>
                <Checkbox
                  checked={!left.has(one.draftId)}
                  onChange={() => toggle(one.draftId)}
                  aria-label={t('plan.choose', { title: titleOf(one.draftId) })}
                />
                <div>
                  <strong>{desk.whereText(one)}</strong> <TouchpointTag touchpoint={one.touchpoint} />
                  <p>{titleOf(one.draftId)}</p>
                  <p className="quiet">{told(one.phrases, one.reasons.join(' · '))}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOver.length > 0 && (
        <>
          <h3>{t('plan.leftOver')}</h3>
          <ul className="calendar-places">
            {leftOver.map((one) => (
              <li key={one.draftId}>
                <div>
                  <p>{titleOf(one.draftId)}</p>
                  <p className="quiet">
                    {conflictText(t, one)} · {t('plan.openings', { n: one.openings })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
