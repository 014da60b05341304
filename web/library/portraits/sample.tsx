import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { BodyPreview } from '../../preview/body-preview';
import { asBody } from './as-body';
import type { Bodies } from './bodies';
import { addressOf } from './address';

/** A text of a persona as its customers would see it. */
export function Sample({
  sample,
  persona,
}: {
  sample: Bodies['persona']['samples'][number];
  persona: Bodies['persona'] | undefined;
}): ReactNode {
  const { slug } = useWorkspace();
  const avatar = persona?.matrix.avatar;
  return (
    <BodyPreview
      body={asBody(sample.touchpoint, sample.text)}
      author={{
        name: persona?.matrix.nickname ?? persona?.name ?? '—',
        avatar: avatar === undefined ? null : addressOf(slug, avatar),
      }}
    />
  );
}
