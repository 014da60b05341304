import { Alert, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useFilled } from '../preview/use-filled';
import { FindingMessage } from '../ui/finding-message';
import { ErrorNotice } from '../ui/error-notice';
import { TouchpointTag } from '../ui/tags';
import { DiffBeside } from '../ui/text-diff';
import { money, number } from '../ui/when';
import { FindingCounts } from './finding-counts';
import { usePartName } from './use-part-name';
import type { Rewrite, Rewriting } from './use-rewriting';
import { useWords } from './words';
import { WriterTag } from './writer-tag';

/**
 * What is proposed beside what was: accepted or let go by the person who asked; what was decided can be read again.
 * `number` is that of the draft's version: one that was changed since takes no words made for an older one.
 */
export function RewriteProposal({ rewriting, number }: { rewriting: Rewriting; number: number }): ReactNode {
  const t = useWords();
  const { rewrite, decide, close } = rewriting;
  if (rewrite?.state === 'failed') {
    return (
      <Alert
        type="warning"
        showIcon
        className="notice"
        title={rewrite.error?.message}
        closable={{ onClose: close, 'aria-label': t('rewrite.close') }}
      />
    );
  }
  const waits = rewrite?.state === 'proposed';
  const open = waits || rewrite?.state === 'accepted' || rewrite?.state === 'discarded';
  const overtaken = waits && rewrite.kind !== 'translate' && rewrite.from.number !== number;
  return (
    <Modal
      open={open}
      width={920}
      title={t(waits ? 'rewrite.proposed' : 'rewrite.decided')}
      onCancel={close}
      footer={
        waits
          ? [
              <Button key="discard" disabled={decide.isPending} onClick={() => decide.mutate('discard')}>
                {t('rewrite.discard')}
              </Button>,
              <Button
                key="accept"
                type="primary"
                disabled={overtaken}
                loading={decide.isPending}
                onClick={() => decide.mutate('accept')}
              >
                {t('rewrite.accept')}
              </Button>,
            ]
          : null
      }
    >
      {overtaken && (
        <Alert
          type="info"
          showIcon
          className="notice"
          title={t('rewrite.overtaken', { from: rewrite.from.number, now: number })}
        />
      )}
      {open && rewrite.lacks && (
        <Alert
          type="warning"
          showIcon
          className="notice"
          title={t('rewrite.lacks')}
          description={rewrite.lacks.message}
        />
      )}
      {open && <Proposals rewrite={rewrite} />}
      {decide.error && <ErrorNotice error={decide.error} />}
    </Modal>
  );
}

function Proposals({ rewrite }: { rewrite: Rewrite }): ReactNode {
  const t = useWords();
  const name = usePartName();
  const filled = useFilled();
  const { bill } = rewrite;
  return (
    <>
      {rewrite.proposals.map(({ body, findings, changes, writer, model, reasons }) => (
        <section key={body.touchpoint}>
          <div className="row">
            <TouchpointTag touchpoint={body.touchpoint} />
            <WriterTag writer={writer} model={model} />
            <span className="studio-rewrite-count">
              <span className="quiet">{t('rewrite.was')}</span>
              <FindingCounts counts={rewrite.from.findings} />
            </span>
            <span className="studio-rewrite-count">
              <span className="quiet">{t('rewrite.is')}</span>
              <FindingCounts counts={findings} />
            </span>
          </div>
          <Left findings={findings} />
          {changes.map(({ part, before, after }) => (
            <div key={part}>
              <h3 className="quiet">{name(body, part)}</h3>
              {before === '' ? (
                <p className="studio-said">{filled(after)}</p>
              ) : (
                <DiffBeside
                  was={{ title: t('rewrite.was'), text: filled(before) }}
                  is={{ title: t('rewrite.is'), text: filled(after) }}
                />
              )}
            </div>
          ))}
          {reasons.length > 0 && (
            <>
              <h3 className="quiet">{t('rewrite.shown')}</h3>
              <ul className="studio-reasons quiet">
                {reasons.map(({ about, record, why }) => (
                  <li key={`${about}/${record}`}>{why}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      {bill && (
        <p className="quiet">
          {t('rewrite.tokens', { tokens: number(bill.tokensIn + bill.tokensOut) })}
          {bill.cost !== null && ` · ${money(bill.cost, bill.currency ?? 'CNY')}`}
        </p>
      )}
    </>
  );
}

/** What still keeps a proposal from being sent. */
function Left({ findings }: { findings: Rewrite['from']['findings'] }): ReactNode {
  const t = useWords();
  const blocking = findings.filter(({ severity }) => severity === 'block');
  if (blocking.length === 0) return null;
  return (
    <>
      <h3 className="quiet">{t('rewrite.left')}</h3>
      <ul className="studio-reasons">
        {blocking.map((finding) => (
          <li key={`${finding.rule}/${finding.part}/${String(finding.start)}`}>
            <FindingMessage finding={finding} />
          </li>
        ))}
      </ul>
    </>
  );
}
