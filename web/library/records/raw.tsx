import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import type { RecordView } from '../queries';
import { useWords } from '../words';

/** The record as a file would say it, to read and to copy. */
export function Raw({ record }: { record: RecordView }): ReactNode {
  const t = useWords();
  const { slug: workspace } = useWorkspace();
  const { message } = App.useApp();
  const [format, setFormat] = useState<'yaml' | 'json'>('yaml');
  const { data: text = '' } = useQuery({
    queryKey: [workspace, 'records', 'raw', format, record.kind, record.slug, record.version],
    queryFn: async () =>
      format === 'json'
        ? JSON.stringify(record.body, null, 2)
        : (await import('yaml')).stringify(record.body, { lineWidth: 100 }),
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('raw.copied'));
    } catch {
      void message.info(t('raw.copyByHand'));
    }
  };
  return (
    <section className="paper">
      <div className="row gap-below">
        <Segmented
          aria-label={t('raw.format')}
          value={format}
          options={[
            { value: 'yaml', label: 'YAML' },
            { value: 'json', label: 'JSON' },
          ]}
          onChange={setFormat}
        />
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('raw.copy')}
        </Button>
      </div>
      {/* A long line scrolls sideways: with keys, too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="library-raw" tabIndex={0} aria-label={t('raw.title')}>
        {text}
      </pre>
    </section>
  );
}
