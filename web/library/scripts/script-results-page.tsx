import type { ReactNode } from 'react';
import { Crumbs } from '../crumbs';
import { useKindName, usePlace } from '../use-place';
import { useWords } from '../words';
import { Proposals } from './proposals';
import { ScriptList } from './script-list';
import './scripts.css';

/** Which scripts serve, and which answers should be scripts. */
export default function ScriptResultsPage(): ReactNode {
  const t = useWords();
  const place = usePlace();
  const kindName = useKindName();
  return (
    <div className="library-page">
      <Crumbs trail={[{ to: place.kind('script'), text: kindName('script') }]} here={t('scripts.title')} />
      <header className="library-head">
        <div className="grow">
          <h1>{t('scripts.title')}</h1>
          <p className="quiet">{t('scripts.about')}</p>
        </div>
      </header>
      <Proposals />
      <ScriptList />
    </div>
  );
}
