import { App, Button, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useSession, useWorkspace } from '../../app/session';
import { TextDiff } from '../../ui/text-diff';
import { useKept } from '../../ui/use-kept';
import { useWords } from '../words';
import { PromptRefused } from './fault-list';
import { PromptPreview } from './prompt-preview';
import { SubjectFields } from './subject-fields';
import { usePromptActs, type PreviewAsk, type PromptGroup, type PromptName } from './queries';

interface Props {
  name: PromptName;
  group: PromptGroup;
  /** Number of the version it begins from; 0 is the installed file. */
  base: number;
  source: string;
  onSaved: (number: number) => void;
}

/** Writes a new version from an older one; what is not saved yet is kept on this machine. */
export function PromptEditor({ name, group, base, source, onSaved }: Props): ReactNode {
  const t = useWords();
  const { slug, can } = useWorkspace();
  const { message } = App.useApp();
  const { me } = useSession();
  const kept = useKept<string | null>(`${slug}/${me.person.id}/prompts/${name}/${String(base)}`, null);
  const [note, setNote] = useState('');
  const [subject, setSubject] = useState<PreviewAsk>({});
  const [field, noteField] = [useId(), useId()];
  const { save, preview } = usePromptActs(name);
  const text = kept.value ?? source;
  const write = can('drafts.write');
  const store = () =>
    save.mutate(
      { source: text, note: note.trim() },
      {
        onSuccess: ({ number }) => {
          kept.forget();
          kept.set(null);
          setNote('');
          void message.success(t('prompts.saved', { number }));
          onSaved(number);
        },
      },
    );
  return (
    <>
      <label htmlFor={field}>{t('prompts.source')}</label>
      <Input.TextArea
        id={field}
        className="prompts-source"
        autoSize={{ minRows: 12, maxRows: 28 }}
        readOnly={!write}
        spellCheck={false}
        value={text}
        onChange={(event) => kept.set(event.target.value)}
      />
      {text === source ? (
        <p className="quiet">{t(write ? 'prompts.unchanged' : 'prompts.readOnly')}</p>
      ) : (
        <details className="prompts-diff" open>
          <summary>{t('prompts.diff')}</summary>
          <TextDiff before={source} after={text} />
        </details>
      )}
      {save.error && <PromptRefused error={save.error} name={name} />}
      {write && (
        <>
          <label htmlFor={noteField}>{t('prompts.note')}</label>
          <Input
            id={noteField}
            maxLength={500}
            placeholder={t('prompts.notePlaceholder')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
      <SubjectFields name={name} group={group} subject={subject} onChange={setSubject} />
      <div className="row prompts-acts">
        {write && (
          <Button
            type="primary"
            disabled={text === source || note.trim() === ''}
            loading={save.isPending}
            onClick={store}
          >
            {t('prompts.save')}
          </Button>
        )}
        <Button loading={preview.isPending} onClick={() => preview.mutate({ ...subject, source: text })}>
          {t('prompts.preview')}
        </Button>
        {preview.data && <Button onClick={() => preview.reset()}>{t('prompts.hide')}</Button>}
      </div>
      {preview.error && <PromptRefused error={preview.error} name={name} />}
      {preview.data && <PromptPreview preview={preview.data} group={group} />}
    </>
  );
}
