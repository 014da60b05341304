import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Modal, type InputRef } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useWords } from '../words';

interface SecretOnceProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret that is shown now and never again: it goes away only when its reader says so. */
export function SecretOnce({ title, text, label, secret, onClose }: SecretOnceProps): ReactNode {
  const t = useWords();
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      void message.success(t('secret.copied'));
    } catch {
      // Browsers withhold the clipboard on plain HTTP: selected text can be copied by hand.
      field.current?.focus({ cursor: 'all' });
      void message.info(t('secret.byHand'));
    }
  };
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('secret.done')}
        </Button>
      }
    >
      <p>{text}</p>
      <div className="settings-secret">
        <Input
          ref={field}
          readOnly
          size="large"
          aria-label={label}
          value={secret}
          onFocus={({ target }) => target.select()}
        />
        <Button size="large" icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('secret.copy')}
        </Button>
      </div>
      <Alert type="warning" showIcon title={t('secret.once')} />
    </Modal>
  );
}
