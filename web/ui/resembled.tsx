import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { partsOf, type Body } from '../preview/parts';
import { useFilled } from '../preview/use-filled';
import { draftQuery } from './draft-queries';
import { SideBySide } from './side-by-side';
import './resembled.css';
import { percent } from './when';
import { useWords } from './words';

const BEGINNING = 40;

/** A text as it is read, one part under the other. */
const textOf = (body: Body): string =>
  partsOf(body)
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n');

/** The other text that one comes too close to: how it begins, when and where it goes, both side by side when asked for. */
export function Resembled({ resembles, body }: { resembles: Schema<'ResembledText'>; body: Body }): ReactNode {
  const t = useWords();
  const { slug, can } = useWorkspace();
  const { draftId, entryId, on, similarity } = resembles;
  const { data: other, error } = useQuery(draftQuery(slug, draftId));
  const filled = useFilled();
  const [comparing, compare] = useState(false);
  const words = filled(other?.current.text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  return (
    <div className="resembled">
      {error && <p className="quiet">{t('resembled.gone')}</p>}
      {other && (
        <p>
          <q>{words.length > BEGINNING ? `${words.slice(0, BEGINNING)}…` : words}</q>
        </p>
      )}
      <p className="quiet">
        {[
          on === null ? t('resembled.nowhere') : on,
          ...(other ? [t(`touchpoint.${other.touchpoint}`)] : []),
          t('resembled.alike', { percent: percent(similarity) }),
        ].join(' · ')}
      </p>
      {other && (
        <div className="row">
          <Button size="small" onClick={() => compare(true)}>
            {t('resembled.compare')}
          </Button>
          <Link to={`/w/${slug}/studio/drafts/${draftId}`}>{t('resembled.open')}</Link>
          {entryId !== null && can('calendar.read') && (
            <Link to={`/w/${slug}/calendar?entry=${entryId}${on === null ? '' : `&date=${on}`}`}>
              {t('resembled.calendar')}
            </Link>
          )}
        </div>
      )}
      {other && (
        <Modal
          open={comparing}
          width={860}
          title={t('resembled.title', { percent: percent(similarity) })}
          footer={null}
          onCancel={() => compare(false)}
        >
          <SideBySide
            left={{
              title: on === null ? t('resembled.other') : t('resembled.otherOn', { on }),
              text: filled(textOf(other.current.body)),
            }}
            right={{ title: t('resembled.own'), text: filled(textOf(body)) }}
          />
          <p className="quiet resembled-help">{t('resembled.help')}</p>
        </Modal>
      )}
    </div>
  );
}
