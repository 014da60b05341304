import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { dayName } from '../ui/when';
import { DayList } from './day-list';
import type { Held, Refusal } from './desk';
import { EntryCard } from './entry-card';
import { OfferDialog } from './offer-dialog';
import { PlanDrawer } from './plan-drawer';
import { PublishDialog } from './publish-dialog';
import { RefusalDialog } from './refusal-dialog';
import { ReleasesDrawer } from './releases-drawer';
import type { Shown } from './shown';
import type { Place } from './use-place';
import { useWords } from './words';

interface Props {
  place: Place;
  days: ReadonlyMap<string, readonly Shown[]>;
  onOpen: (entry: Shown) => void;
  refusal: Refusal | null;
  forgive: () => void;
  offered: { held: Held; day: string | null } | null;
  offerDone: () => void;
}

/** What opens over the calendar. Most of it stands in the address. */
export function CalendarPanels({ place, days, onOpen, refusal, forgive, offered, offerDone }: Props): ReactNode {
  const t = useWords();
  const { go, entry, panel, day, today, release } = place;
  const entries = day === null ? [] : (days.get(day) ?? []);
  return (
    <>
      <Drawer
        open={day !== null}
        onClose={() => go({ day: null })}
        size={420}
        title={day !== null && t('dayEntries', { day: dayName(day), n: entries.length })}
        destroyOnHidden
      >
        <DayList entries={entries} onOpen={onOpen} />
      </Drawer>
      <EntryCard entry={entry} onClose={() => go({ entry: null })} />
      {panel === 'plan' && <PlanDrawer place={place} onClose={() => go({ panel: null, plan: null })} />}
      {panel === 'publish' && <PublishDialog place={place} onClose={() => go({ panel: null })} />}
      {panel === 'releases' && <ReleasesDrawer opened={release} onClose={() => go({ panel: null, release: null })} />}
      {offered && <OfferDialog {...offered} today={today} onClose={offerDone} />}
      {refusal && <RefusalDialog refusal={refusal} onClose={forgive} />}
    </>
  );
}
