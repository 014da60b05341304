import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords as useShared } from '../ui/words';
import type { AskForm } from './ask';
import { Field } from './field';
import { sceneLabel, sharedScenes, type Scene } from './scenes';
import { useRecords } from './use-records';
import { listed } from '../ui/when';
import { useWords } from './words';

/** Scenes a request may name, and whether the one it names is not among them. */
export function useScenes({ segments, scene }: AskForm): { scenes: Scene[]; loading: boolean; lost: boolean } {
  const { bodies, loading } = useRecords('segment', segments);
  const scenes = sharedScenes(bodies);
  return { scenes, loading, lost: !loading && scene !== null && !scenes.some(({ id }) => id === scene) };
}

/** When these people will look: the beginning can then take up that very moment. */
export function SceneField({
  form,
  onChange,
}: {
  form: AskForm;
  onChange: (changes: Partial<AskForm>) => void;
}): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { scenes, loading, lost } = useScenes(form);
  const chosen = scenes.find(({ id }) => id === form.scene);
  const elsewhere = form.touchpoints.filter((one) => chosen?.touchpoints && !chosen.touchpoints.includes(one));
  const help = () => {
    if (form.segments.length === 0) return t('ask.sceneFirst');
    if (lost) return t('ask.sceneLost');
    if (!loading && scenes.length === 0)
      return form.segments.length > 1 ? t('ask.sceneNoneShared') : t('ask.sceneNone');
    if (elsewhere.length > 0)
      return t('ask.sceneElsewhere', { where: listed(elsewhere.map((one) => shared(`touchpoint.${one}`))) });
    return chosen?.note ?? t('ask.sceneHelp');
  };
  return (
    <Field label={t('ask.scene')} help={help()}>
      {(id, helpId) => (
        <Select
          id={id}
          aria-describedby={helpId}
          allowClear
          loading={form.segments.length > 0 && loading}
          disabled={!lost && scenes.length === 0}
          status={lost ? 'error' : ''}
          options={scenes.map((scene) => ({ value: scene.id, label: sceneLabel(scene) }))}
          value={form.scene}
          onChange={(value: string | undefined) => onChange({ scene: value ?? null })}
          placeholder={t('ask.chosen')}
        />
      )}
    </Field>
  );
}
