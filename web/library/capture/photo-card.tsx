import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { Choice } from './choice';
import { LONGEST, RIGHTS, type Complaint, type PhotoNote } from './entry';
import { Question } from './question';
import { usePhotoAddress } from './use-photo-address';
import { useWords } from './words';

/** A photo with the two things that must be known of it. */
export function PhotoCard({
  photo,
  wrong,
  onChange,
  onRemove,
}: {
  photo: PhotoNote;
  wrong: (field: 'alt' | 'rights') => Complaint | undefined;
  onChange: (photo: PhotoNote) => void;
  onRemove: () => void;
}): ReactNode {
  const t = useWords();
  const address = usePhotoAddress(photo.id);
  const rightsWrong = wrong('rights');
  return (
    <li className="capture-photo">
      <div className="capture-photo-head">
        {address ? (
          <img src={address} alt={photo.alt || t('photo.unnamed')} />
        ) : (
          <span className="quiet">{address === null && t('photo.gone')}</span>
        )}
        <Button type="text" icon={<DeleteOutlined />} onClick={onRemove}>
          {t('photo.remove')}
        </Button>
      </div>
      <Question ask={t('photo.alt')} help={t('photo.altHelp')} wrong={wrong('alt') && t('photo.altMissing')}>
        {(asked) => (
          <Input
            {...asked}
            value={photo.alt}
            maxLength={LONGEST.alt}
            placeholder={t('photo.altExample')}
            onChange={({ target }) => onChange({ ...photo, alt: target.value })}
          />
        )}
      </Question>
      <Choice
        ask={t('photo.rights')}
        options={RIGHTS.map((value) => ({ value, label: t(`rights.${value}`) }))}
        value={photo.rights}
        onChange={(rights) => onChange({ ...photo, rights })}
        wrong={rightsWrong && t(rightsWrong === 'unsure' ? 'photo.rightsUnsure' : 'photo.rightsMissing')}
      />
    </li>
  );
}
