import type { ReactNode } from 'react';
import type { Bodies } from './bodies';
import { Picture } from './picture';
import { useWords } from './words';

/** What a customer sees of a persona before anything is said: cover, avatar, name, signature. `children` stand below. */
export function PersonaPhone({ body, children }: { body: Bodies['persona']; children?: ReactNode }): ReactNode {
  const t = useWords();
  const { nickname, avatar, signature, moments_cover: cover, channels_account: channels } = body.matrix;
  return (
    <div className="portrait-phone">
      <div className="portrait-phone-cover">
        {cover ? <Picture path={cover} /> : <span className="portrait-phone-bare">{t('persona.noCover')}</span>}
      </div>
      <div className="portrait-phone-who">
        <strong>{nickname ?? body.name}</strong>
        {avatar ? (
          <Picture path={avatar} className="portrait-avatar" />
        ) : (
          <span className="portrait-avatar portrait-initial" aria-hidden>
            {Array.from(body.name)[0]}
          </span>
        )}
      </div>
      <p className="portrait-phone-signature">{signature ?? t('persona.noSignature')}</p>
      {channels && <p className="portrait-phone-channels">{t('persona.channels', { name: channels })}</p>}
      {children}
    </div>
  );
}
