import { Checkbox, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords as useShared } from '../ui/words';
import type { Draft } from './queries';
import { sceneLabel } from './scenes';
import type { RewriteAsk } from './use-rewriting';
import { useRecords } from './use-records';
import { useWords } from './words';

interface Props {
  draft: Draft;
  onAsk: (ask: RewriteAsk) => void;
  onCancel: () => void;
}

/** To which scene of its people a draft goes; left open, the next one after its present. */
export function ToScene({ draft, onAsk, onCancel }: Props): ReactNode {
  const t = useWords();
  const { bodies, loading } = useRecords('segment', [draft.segment]);
  const [scene, setScene] = useState<string | null>(null);
  const present = draft.current.reasons.find(({ about }) => about === 'scene')?.record;
  const scenes = (bodies[0]?.scenes ?? []).filter(({ id }) => id !== present);
  return (
    <Modal
      open
      title={t('rewrite.scene')}
      okText={t('rewrite.go')}
      okButtonProps={{ disabled: loading || scenes.length === 0 }}
      onOk={() => onAsk({ kind: 'scene', ...(scene === null ? {} : { scene }) })}
      onCancel={onCancel}
    >
      <Radio.Group
        vertical
        aria-label={t('rewrite.toScene')}
        value={scene}
        onChange={({ target }) => setScene(target.value as string | null)}
        options={[
          { value: null, label: t('rewrite.nextScene') },
          ...scenes.map((one) => ({ value: one.id, label: sceneLabel(one) })),
        ]}
      />
    </Modal>
  );
}

const ELSEWHERE: Draft['touchpoint'][] = ['moments', 'private_chat', 'group'];
const LONG: Draft['touchpoint'][] = ['official_account', 'live', 'channels_video', 'public_note'];

/** For which other touchpoints the same idea is written. */
export function ToTouchpoints({ draft, onAsk, onCancel }: Props): ReactNode {
  const t = useWords();
  const shared = useShared();
  const [chosen, setChosen] = useState<Draft['touchpoint'][]>([]);
  const others = [...ELSEWHERE, ...LONG].filter((one) => one !== draft.touchpoint);
  return (
    <Modal
      open
      title={t('rewrite.translate')}
      okText={t('rewrite.go')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={() => onAsk({ kind: 'translate', touchpoints: chosen })}
      onCancel={onCancel}
    >
      <p className="quiet">{t('rewrite.toTouchpoints')}</p>
      <Checkbox.Group
        value={chosen}
        onChange={(value) => setChosen(value)}
        options={others.map((one) => ({ value: one, label: shared(`touchpoint.${one}`) }))}
      />
    </Modal>
  );
}
