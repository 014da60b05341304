import { CameraOutlined, LoadingOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { newKey } from '../../api/client';
import type { Complaint, PhotoNote } from './entry';
import { dropPhoto, keepPhoto } from './outbox';
import { PhotoCard } from './photo-card';
import { shrink } from './shrink';
import { useWords } from './words';

const MOST = 9;

/** Photos are made small and kept on this device as soon as they are chosen, so that a reload loses none. */
export function PhotoField({
  photos,
  complaints,
  onChange,
}: {
  photos: readonly PhotoNote[];
  complaints: ReadonlyMap<string, Complaint>;
  onChange: (change: (photos: readonly PhotoNote[]) => readonly PhotoNote[]) => void;
}): ReactNode {
  const t = useWords();
  const { message } = App.useApp();
  const id = useId();
  const [working, setWorking] = useState(0);

  async function add(files: readonly File[]): Promise<void> {
    for (const file of files.slice(0, MOST - photos.length)) {
      setWorking((n) => n + 1);
      try {
        const photo = { id: `photo-${newKey().slice(0, 16)}`, alt: '', rights: null };
        await keepPhoto(photo.id, await shrink(file));
        onChange((before) => [...before, photo]);
      } catch {
        void message.error(t('photo.unreadable', { name: file.name }), 6);
      } finally {
        setWorking((n) => n - 1);
      }
    }
  }

  return (
    <div className="capture-question">
      <span className="capture-label" id={`${id}-label`}>
        {t('photo.title')}
      </span>
      <p className="capture-help">{t('photo.help')}</p>
      {photos.length > 0 && (
        <ul className="capture-photos" aria-labelledby={`${id}-label`}>
          {photos.map((photo) => (
            <PhotoCard
              key={photo.id}
              photo={photo}
              wrong={(field) => complaints.get(`photos.${photo.id}.${field}`)}
              onChange={(next) => onChange((before) => before.map((one) => (one.id === photo.id ? next : one)))}
              onRemove={() => {
                onChange((before) => before.filter((one) => one.id !== photo.id));
                void dropPhoto(photo.id);
              }}
            />
          ))}
        </ul>
      )}
      {photos.length < MOST && (
        <div className="capture-add">
          <input
            id={id}
            type="file"
            accept="image/*"
            multiple
            onChange={({ target }) => {
              void add([...(target.files ?? [])]);
              target.value = '';
            }}
          />
          <label htmlFor={id}>
            {working > 0 ? <LoadingOutlined aria-hidden /> : <CameraOutlined aria-hidden />}{' '}
            {working > 0 ? t('photo.working') : t('photo.add')}
          </label>
        </div>
      )}
    </div>
  );
}
