import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { api, read, type Schema } from '../api/client';
import { problemText } from '../words/problem-text';
import { canRecord, startRecording, type Recording } from './recorder';
import './interview.css';
import { useWords } from './words';

type Note = Schema<'VoiceNoteView'>;
/** What is spoken of: a question that was asked, or a material, which may still be on its way to the library. */
export type About = { readonly question: string } | { readonly material: string };
const AGAIN_MS = 3_000;

/** Says it instead of typing it: a recording, or a file of one, which is written down where an endpoint is set. */
export function Voice({
  workspace,
  about,
  onWords,
  onBegin,
  only = 'always',
}: {
  workspace: string;
  about: About;
  onWords: (words: string) => void;
  /** Something is being said: from here on what it is about must keep its name. */
  onBegin?: () => void;
  /** `written`: only where what is said is written down. */
  only?: 'always' | 'written';
}): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const [recording, setRecording] = useState<Recording | null>(null);
  const [refused, setRefused] = useState(false);
  const unsent = useRef<Blob | null>(null);
  const key = [workspace, 'voice-notes', about];
  const { data } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const params = { path: { workspace }, query: about };
      return read(api.GET('/api/v1/workspaces/{workspace}/voice-notes', { params, signal }));
    },
    refetchInterval: ({ state }) => (state.data?.items.some((note) => note.state === 'waiting') ? AGAIN_MS : false),
  });
  const send = useMutation({
    mutationFn: (sound: Blob) => {
      unsent.current = sound;
      const form = new FormData();
      for (const [name, value] of Object.entries(about)) form.append(name, value);
      form.append('file', sound, 'note');
      return read(
        api.POST('/api/v1/workspaces/{workspace}/voice-notes', {
          params: { path: { workspace } },
          // The document calls the bytes a string; the form carries them as they are.
          body: { ...about, file: '' },
          bodySerializer: () => form,
        }),
      );
    },
    meta: { quiet: true },
    networkMode: 'always',
    onSuccess: () => {
      unsent.current = null;
      return client.invalidateQueries({ queryKey: key });
    },
  });
  const press = async () => {
    setRefused(false);
    onBegin?.();
    if (recording) {
      setRecording(null);
      send.mutate(await recording.stop());
      return;
    }
    await startRecording().then(setRecording, () => setRefused(true));
  };
  if (only === 'written' && data?.writtenDown !== true) return null;
  return (
    <div className="iv-voice">
      <div className="iv-acts">
        {canRecord() && (
          <button
            type="button"
            className="iv-button iv-small"
            aria-pressed={recording !== null}
            onClick={() => void press()}
          >
            {t(recording ? 'voice.stop' : 'voice.start')}
          </button>
        )}
        <label className="iv-button iv-small iv-file">
          {t('voice.file')}
          <input
            type="file"
            accept="audio/*,.amr,.m4a"
            capture
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) {
                onBegin?.();
                send.mutate(file);
              }
              target.value = '';
            }}
          />
        </label>
      </div>
      {recording && (
        <p className="iv-quiet" role="status">
          {t('voice.listening')}
        </p>
      )}
      {refused && (
        <p className="iv-wrong" role="alert">
          {t('voice.refused')}
        </p>
      )}
      {send.isPending && (
        <p className="iv-quiet" role="status">
          {t('voice.sending')}
        </p>
      )}
      {send.error && (
        <p className="iv-wrong" role="alert">
          {problemText(send.error)}{' '}
          <button type="button" className="iv-link" onClick={() => unsent.current && send.mutate(unsent.current)}>
            {t('retry')}
          </button>
        </p>
      )}
      {data && data.items.length > 0 && (
        <ul aria-label={t('voice.list')}>
          {data.items.map((note) => (
            <Kept key={note.id} workspace={workspace} note={note} query={key} onWords={onWords} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Kept({
  workspace,
  note,
  query,
  onWords,
}: {
  workspace: string;
  note: Note;
  query: readonly unknown[];
  onWords: (words: string) => void;
}): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/voice-notes/{note}/retry', {
          params: { path: { workspace, note: note.id } },
        }),
      ),
    meta: { quiet: true },
    onSettled: () => client.invalidateQueries({ queryKey: query }),
  });
  const { text, reason } = note;
  return (
    <li>
      {/* What was said stands beneath it, once it is written down. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <audio controls preload="none" src={note.url} aria-label={t('voice.play')} />
      <p className={note.state === 'failed' ? 'iv-wrong' : 'iv-quiet'}>
        {t(`voice.state.${note.state}`, { why: reason ?? '' })}
      </p>
      {text !== null && (
        <>
          <p>{text}</p>
          <button type="button" className="iv-button iv-small" onClick={() => onWords(text)}>
            {t(note.material === null ? 'voice.use' : 'voice.useWhat')}
          </button>
        </>
      )}
      {note.state === 'failed' && (
        <button type="button" className="iv-button iv-small" disabled={retry.isPending} onClick={() => retry.mutate()}>
          {t('retry')}
        </button>
      )}
    </li>
  );
}
