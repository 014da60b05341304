import { Alert, Input, Modal, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemText } from '../../words/problem-text';
import { useWords } from '../words';
import type { Acceptance, Proposal } from './queries';

interface Props {
  readonly proposal: Proposal;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onAccept: (body: Acceptance) => void;
}

/** Where it goes, under which name, in which words. What it came from is proposed. */
export function AcceptDialog({ proposal, error, pending, onClose, onAccept }: Props): ReactNode {
  const t = useWords();
  const { id, script, says: heard } = proposal;
  const [as, setAs] = useState<Acceptance['as']>(script ? 'beside' : 'new');
  const [text, setText] = useState(proposal.text);
  const [objection, setObjection] = useState(heard[0] ?? '');
  const [says, setSays] = useState<string[]>(heard);
  const [slug, setSlug] = useState(`answer-${id.slice(-8)}`);
  const body: Acceptance =
    as === 'new'
      ? { as, slug: slug.trim(), objection: objection.trim(), says, text: text.trim() }
      : { as, text: text.trim() };
  const lacks = text.trim() === '' || (as === 'new' && (slug.trim() === '' || objection.trim() === ''));
  return (
    <Modal
      open
      title={t('proposal.accept')}
      okText={t('proposal.accept')}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: lacks, loading: pending }}
      onOk={() => onAccept(body)}
      onCancel={onClose}
    >
      {script && (
        <Radio.Group
          aria-label={t('proposal.as')}
          className="proposal-as"
          value={as}
          onChange={({ target }) => setAs(target.value as Acceptance['as'])}
          options={(['beside', 'replace', 'new'] as const).map((value) => ({
            value,
            label: t(`proposal.as_${value}`),
          }))}
        />
      )}
      <label className="proposal-field">
        {t('proposal.text')}
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {as === 'new' && (
        <>
          <label className="proposal-field">
            {t('proposal.objection')}
            <Input maxLength={200} value={objection} onChange={({ target }) => setObjection(target.value)} />
          </label>
          <label className="proposal-field">
            {t('proposal.saysField')}
            <Select mode="tags" open={false} suffix={null} value={says} onChange={setSays} />
          </label>
          <label className="proposal-field">
            {t('proposal.slug')}
            <Input maxLength={80} value={slug} onChange={({ target }) => setSlug(target.value)} />
          </label>
        </>
      )}
      <p className="quiet">{t('proposal.acceptHint')}</p>
      {error && <Alert type="error" showIcon title={problemText(error)} />}
    </Modal>
  );
}
