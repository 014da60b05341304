import type { ReactNode } from 'react';
import type { Bodies } from './bodies';
import { Fields } from './fields';
import { Reference } from './reference';
import { useWords } from './words';
import { Week } from './week';

export function ProgrammePortrait({ body }: { body: Bodies['programme'] }): ReactNode {
  const t = useWords();
  return (
    <>
      <Fields
        of={[
          [t('group.segment'), body.segment && <Reference kind="segment" slug={body.segment} />],
          [t('group.host'), body.persona && <Reference kind="persona" slug={body.persona} />],
        ]}
      />
      <Week slots={body.slots} />
    </>
  );
}
