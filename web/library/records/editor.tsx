import { Alert, App, Button } from 'antd';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useSession, useWorkspace } from '../../app/session';
import { useKept } from '../../ui/use-kept';
import { useWords as useSharedWords } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { serverProblems } from '../forms/problem-words';
import { RecordForm } from '../forms/record-form';
import type { FieldSchema } from '../forms/schema';
import { useWords as useFieldWords } from '../forms/words';
import type { Kind, RecordView } from '../queries';
import { usePlace } from '../use-place';
import { useWords } from '../words';
import { Stale } from './stale';
import { useSave } from './use-save';
import type { Work } from './work';

/** Codes that say something about single fields; anything else is told above the form. */
const ABOUT_FIELDS = new Set([400, 409, 422]);

/** Writing a record. What is written stays in the browser until it is saved, whatever happens meanwhile. */
export function Editor({
  kind,
  root,
  record,
  starting,
}: {
  kind: Kind;
  root: FieldSchema;
  /** The record that is changed; none for a new one. */
  record: RecordView | null;
  starting: Record<string, unknown>;
}): ReactNode {
  const t = useWords();
  const f = useFieldWords();
  const s = useSharedWords();
  const go = useNavigate();
  const place = usePlace();
  const { message } = App.useApp();
  const { me } = useSession();
  const workspace = useWorkspace();
  const first: Work = { version: record?.version ?? 0, base: record?.body ?? starting, body: record?.body ?? starting };
  const kept = useKept<Work>(`${workspace.slug}/${me.person.id}/library/${kind}/${record?.slug ?? '+new'}`, first);
  // Nobody wrote anything yet: what somebody else saved meanwhile is simply what is changed here.
  const untouched = kept.value.body === kept.value.base && kept.value.version < first.version;
  const work = untouched ? first : kept.value;
  const { set } = kept;
  const save = useSave(kind, record?.slug ?? null, (saved) => {
    kept.forget();
    void message.success(t('edit.saved', { title: saved.title }));
    void go(place.record(kind, saved.slug), { replace: record !== null });
  });
  const problem = save.error instanceof ApiProblem ? save.error : null;
  const refused = useMemo(
    () => (problem && ABOUT_FIELDS.has(problem.status) ? serverProblems(f, problem) : new Map<string, string>()),
    [problem, f],
  );
  const { version, base } = work;
  const change = useCallback((body: unknown) => set({ version, base, body }), [set, version, base]);
  const stale = record !== null && !save.isSuccess && (record.version > version || problem?.status === 412);
  const drop = () => {
    kept.forget();
    set(first);
    kept.forget();
    save.reset();
  };
  return (
    <>
      {kept.restored && !stale && (
        <Alert
          type="info"
          showIcon
          className="gap-below"
          title={s('restored')}
          action={
            <Button size="small" onClick={drop}>
              {t(record ? 'edit.dropRestored' : 'edit.startOver')}
            </Button>
          }
        />
      )}
      {stale && (
        <Stale
          kind={kind}
          slug={record.slug}
          work={work}
          onTake={(next) => {
            kept.forget();
            set(next);
            save.reset();
          }}
        />
      )}
      <RecordForm
        key={version}
        kind={kind}
        root={root}
        body={work.body}
        creating={record === null}
        refused={refused}
        onChange={change}
        onSubmit={(body) => save.mutate({ body, version })}
      >
        {save.error && refused.size === 0 && problem?.status !== 412 && (
          <Alert type="error" showIcon className="gap-below" title={problemText(save.error)} />
        )}
        <div className="library-bar">
          <Button type="primary" htmlType="submit" loading={save.isPending} disabled={stale}>
            {s('save')}
          </Button>
          <Button onClick={() => void go(record ? place.record(kind, record.slug) : place.kind(kind))}>
            {t('edit.later')}
          </Button>
          <span className="quiet library-kept">{t('edit.kept')}</span>
        </div>
      </RecordForm>
    </>
  );
}
