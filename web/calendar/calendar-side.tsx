import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { dayName } from '../ui/when';
import { Meters } from './meters';
import type { Range } from './periods';
import type { TrayItem } from './queries';
import { Tray } from './tray';
import { useWords } from './words';

interface Props {
  filter: (item: TrayItem) => boolean;
  waiting: number;
  rows: Parameters<typeof Meters>[0]['rows'];
  week: Range;
}

/** The tray and the week's figures: beside the calendar where there is room, behind a button where there is not. */
export function CalendarSide({ filter, waiting, rows, week }: Props): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const name = `${dayName(week.from)} – ${dayName(week.to)}`;
  return (
    <>
      <aside className="calendar-side" aria-label={t('tray.title')}>
        <h2>{t('tray.title')}</h2>
        <Tray filter={filter} />
        <Meters rows={rows} name={name} />
      </aside>
      <Button className="calendar-side-open" onClick={() => setOpen(true)}>
        {t('tray.open', { n: waiting })} · {t('meters.show')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('tray.title')} size={380} destroyOnHidden>
        <Tray filter={filter} />
        <Meters rows={rows} name={name} />
      </Drawer>
    </>
  );
}
