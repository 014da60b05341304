import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useDesk, type Held } from './desk';
import { instantAt, wallClock } from '../ui/wall-clock';
import { zoneName } from '../ui/when';
import { useWords } from './words';

interface Fields {
  when: string;
  account: string;
  group?: string;
}

/** Any time at all, by keyboard: the service judges it. */
export function OwnTime({ held, onDone }: { held: Held; onDone: () => void }): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const desk = useDesk();
  const { entry, persona, touchpoint } = held;
  const speaking = desk.accounts.filter((account) => account.active && account.persona === persona);
  const [first] = speaking;
  const groups = [...new Set(speaking.flatMap((account) => account.groups))];
  const account = entry?.account ?? first?.slug;
  const group = entry?.group ?? groups[0];
  const start: Partial<Fields> = {
    ...(entry ? { when: wallClock(entry.startsAt, timeZone) } : {}),
    ...(account === undefined ? {} : { account }),
    ...(group === undefined ? {} : { group }),
  };
  const finish = ({ when, account: from, group: into }: Fields) => {
    onDone();
    void desk.put(held, {
      startsAt: instantAt(when, timeZone),
      account: from,
      group: touchpoint === 'group' ? (into ?? null) : null,
    });
  };
  return (
    <section>
      <h3>{t('offer.own')}</h3>
      <Form<Fields> layout="vertical" initialValues={start} onFinish={finish} className="calendar-own">
        <Form.Item
          name="when"
          label={t('offer.when')}
          extra={t('offer.zone', { zone: zoneName(timeZone) })}
          rules={[{ required: true, message: t('offer.badTime') }]}
        >
          <Input type="datetime-local" step={300} />
        </Form.Item>
        <Form.Item name="account" label={t('offer.account')} rules={[{ required: true }]}>
          <Select options={speaking.map(({ slug, name }) => ({ value: slug, label: name }))} />
        </Form.Item>
        {touchpoint === 'group' && (
          <Form.Item name="group" label={t('offer.group')} rules={[{ required: true }]}>
            <Select options={groups.map((slug) => ({ value: slug, label: desk.groupName(slug) }))} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit">
          {t('offer.submit')}
        </Button>
      </Form>
    </section>
  );
}
