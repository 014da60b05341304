import { CloudDownloadOutlined, HistoryOutlined, SendOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { dayName } from '../ui/when';
import { EXPORTS, exportOfPeriod } from './exports';
import { daysFrom } from './periods';
import type { Place } from './use-place';
import { useWords } from './words';

/** What may be done with the whole calendar. What a role may not do is not shown. */
export function CalendarActs({ place: { go, range } }: { place: Place }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { from, to } = range;
  const exporting = [
    ...(workspace.can('export.read') && daysFrom(from, to) < 62
      ? [
          {
            key: 'period',
            type: 'group' as const,
            label: t('export.period', { from: dayName(from), to: dayName(to) }),
            children: EXPORTS.map((format) => ({
              key: format,
              label: (
                <a href={exportOfPeriod(workspace.slug, range, format)} download>
                  {t(`export.${format}`)}
                </a>
              ),
            })),
          },
        ]
      : []),
    { key: 'print', label: t('export.print'), onClick: () => window.print() },
  ];
  return (
    <>
      {workspace.can('calendar.write') && (
        <Button icon={<ThunderboltOutlined />} onClick={() => go({ panel: 'plan', plan: null })}>
          {t('plan.do')}
        </Button>
      )}
      {workspace.can('release.publish') && (
        <Button type="primary" icon={<SendOutlined />} onClick={() => go({ panel: 'publish' })}>
          {t('publish.do')}
        </Button>
      )}
      <Button
        type="text"
        icon={<HistoryOutlined />}
        onClick={() => go({ panel: 'releases', release: null })}
        aria-label={t('publish.releases')}
        title={t('publish.releases')}
      />
      <Dropdown menu={{ items: exporting }} trigger={['click']}>
        <Button type="text" icon={<CloudDownloadOutlined />} aria-label={t('export.do')} title={t('export.do')} />
      </Dropdown>
    </>
  );
}
