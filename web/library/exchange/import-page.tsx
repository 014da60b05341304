import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Result, Spin, Steps } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { problemText } from '../../words/problem-text';
import { Crumbs } from '../crumbs';
import { LinkButton } from '../link-button';
import { usePlace } from '../use-place';
import { useWords } from '../words';
import { ImportProblems } from './import-problems';
import { ImportReport } from './import-report';
import { useImport } from './use-import';
import { zipOfFolder } from './zip-of-folder';

/** A folder or a zip of it becomes the library: first only tried, then said, then done. */
export default function ImportPage(): ReactNode {
  const t = useWords();
  const place = usePlace();
  const { can } = useWorkspace();
  const zipInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const [unreadable, setUnreadable] = useState<unknown>(null);
  const trial = useImport();
  const real = useImport();
  if (!can('library.write')) return <EmptyState title={t('edit.notYours')} text={t('edit.notYoursText')} />;
  const look = (chosen: File) => {
    setFile(chosen);
    real.reset();
    trial.mutate({ file: chosen, trial: true });
  };
  const choose = async (list: FileList | null) => {
    const files = [...(list ?? [])];
    const [first] = files;
    if (!first) return;
    setUnreadable(null);
    try {
      look(files.length === 1 && /\.zip$/i.test(first.name) ? first : await zipOfFolder(files));
    } catch (cause) {
      // A folder dropped as such, or a file that went away meanwhile.
      setUnreadable(cause);
    }
  };
  const error = unreadable ?? trial.error ?? real.error;
  const report = trial.data?.report;
  const problems = trial.data?.problems ?? [];
  const done = real.data?.report;
  const step = done ? 2 : report ? 1 : 0;
  return (
    <div className="library-page">
      <Crumbs here={t('import.open')} />
      <h1>{t('import.title')}</h1>
      <Steps
        className="library-import-steps"
        current={step}
        size="small"
        items={[{ title: t('import.choose') }, { title: t('import.look') }, { title: t('import.done') }]}
      />
      {done ? (
        <Result
          status="success"
          title={t('import.finished')}
          extra={
            <LinkButton to={place.home} primary>
              {t('import.toLibrary')}
            </LinkButton>
          }
        >
          <ImportReport report={done} past />
        </Result>
      ) : (
        <>
          <input
            ref={zipInput}
            type="file"
            accept=".zip,application/zip"
            className="library-file"
            aria-label={t('import.zip')}
            tabIndex={-1}
            onChange={({ target }) => {
              void choose(target.files).finally(() => {
                target.value = '';
              });
            }}
          />
          <input
            ref={folderInput}
            type="file"
            multiple
            {...{ webkitdirectory: '' }}
            className="library-file"
            aria-label={t('import.folder')}
            tabIndex={-1}
            onChange={({ target }) => {
              void choose(target.files).finally(() => {
                target.value = '';
              });
            }}
          />
          <div
            className={over ? 'library-drop library-drop-over' : 'library-drop'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              void choose(event.dataTransfer.files);
            }}
          >
            <p>{file ? file.name : t('import.drop')}</p>
            <div className="row">
              <Button icon={<InboxOutlined />} onClick={() => zipInput.current?.click()}>
                {t('import.zip')}
              </Button>
              <Button icon={<FolderOpenOutlined />} onClick={() => folderInput.current?.click()}>
                {t('import.folder')}
              </Button>
            </div>
            <p className="quiet">{t('import.safe')}</p>
          </div>
          <div aria-live="polite">
            {trial.isPending && (
              <Spin description={t('import.looking')}>
                <div className="library-wait" />
              </Spin>
            )}
            {error !== null && <Alert type="error" showIcon className="gap-below" title={problemText(error)} />}
            {problems.length > 0 && <ImportProblems problems={problems} />}
            {report && (
              <>
                <ImportReport report={report} past={false} />
                <div className="library-bar">
                  <Button
                    type="primary"
                    loading={real.isPending}
                    disabled={nothing(report)}
                    onClick={() => file && real.mutate({ file, trial: false })}
                  >
                    {t('import.confirm')}
                  </Button>
                  {nothing(report) && <span className="quiet">{t('import.nothing')}</span>}
                </div>
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}

const nothing = ({ unchanged: _, findings: __, ...changes }: Schema<'LibraryImportReport'>): boolean =>
  Object.values(changes).every((list) => list.length === 0);
