import { Accounts } from '../../src/audience/index.js';
import { Entries, Releases } from '../../src/calendar/index.js';
import { checkDraft } from '../../src/drafting/index.js';
import { DraftStore } from '../../src/drafting/drafts/draft-store.service.js';
import { toInstant } from '../../src/kernel/index.js';
import { Libraries, type Body } from '../../src/library/index.js';
import { TaskEntity } from '../../src/operations/index.js';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import { Reviews } from '../../src/review/index.js';
import type { SampleApp } from './sample-app.js';

/** A Monday morning at nine of the sample brand. */
export const MONDAY = '2026-11-23';
export const NINE = `${MONDAY}T01:00:00Z`;

const PERIOD = { from: MONDAY, to: '2026-11-29' };
const ACCOUNT = 'linxia-day';

/** Names come from people: one of them tried something. */
export const ACCOUNT_NAME = '林夏 <img src=x onerror="document.title=1">';

export interface OperatorsDay {
  /** The task as the database has it. */
  task(id: string): Promise<TaskEntity>;
  /** The same, by the entry of the calendar it comes from. */
  of(entry: string): Promise<TaskEntity>;
  readonly entries: Readonly<Record<keyof typeof BODIES, string>>;
}

const post = (text: string, more: object = {}): Body => ({
  touchpoint: 'moments',
  text,
  attachments: [],
  claims: [],
  ...more,
});

export const BODIES = {
  rain: post('下雨了，窗台那盆薄荷倒是精神。', { firstComment: '照片在后面。' }),
  chat: {
    touchpoint: 'private_chat',
    opening: [{ text: '{{customer.nickname}}，我是{{persona.nickname}}。' }, { text: '最近睡得还好吗？' }],
    followUps: [{ afterHours: 48, message: { text: '不急，想起来再回我。' } }],
    replies: [{ when: '还行', text: '那就好，早点睡。' }],
    claims: [],
  },
  script: {
    touchpoint: 'group',
    turns: [
      { role: 'host', afterMinutes: 0, text: '{{group.name}}的各位，午休聊一个。' },
      { role: 'assistant', afterMinutes: 5, text: '我先来。' },
    ],
    invitations: [],
    claims: [],
  },
  emoji: post('🌧️🍃☕️'),
  evening: post('路灯亮了，收工。'),
  night: post('今晚的月亮很圆。'),
  tuesday: post('早上的豆浆是甜的。'),
} as const satisfies Record<string, Body>;

const PLACES: Record<keyof typeof BODIES, string> = {
  rain: `${MONDAY}T01:10:00Z`,
  chat: `${MONDAY}T03:00:00Z`,
  script: `${MONDAY}T04:30:00Z`,
  emoji: `${MONDAY}T06:00:00Z`,
  evening: `${MONDAY}T10:00:00Z`,
  night: `${MONDAY}T12:30:00Z`,
  tuesday: '2026-11-24T01:10:00Z',
};

/** An account of the sample's operator with a day of every kind of task, handed out by a release. */
export async function arrangeDay({ app, system, people, workspace }: SampleApp): Promise<OperatorsDay> {
  await app.get(Accounts).create(system, {
    ...{ slug: ACCOUNT, name: ACCOUNT_NAME, operatorId: people.operator, personaSlug: 'linxia' },
    ...{ segments: ['office-worker'], groups: ['office-1'], quotas: null, active: true },
  });
  const library = await app.get(Libraries).snapshot(workspace.id);
  // With four eyes on, a person approves.
  const reviewer = { ...system, personId: people.reviewer, roles: ['reviewer'], via: 'session' } as const;
  const entries = {} as Record<keyof typeof BODIES, string>;
  for (const name of Object.keys(BODIES) as (keyof typeof BODIES)[]) {
    const body: Body = BODIES[name];
    const goal = 'build_trust' as const;
    const about = { segment: 'office-worker', persona: 'linxia', product: null, goal, publishOn: MONDAY };
    const subject = { ...about, category: 'expertise' as const };
    const version = checkDraft(body, subject, { library });
    const { id } = await app.get(UnitOfWork).run((tx) => {
      const origin = { workspaceId: workspace.id, requestId: null, itemId: null, createdBy: null };
      const by = {
        writer: 'template' as const,
        model: null,
        promptHash: null,
        promptVersion: null,
        authorId: null,
        reasons: [],
      };
      return app.get(DraftStore).add(tx, { ...origin, ...subject, touchpoint: body.touchpoint }, version, by);
    });
    await app.get(Reviews).move(system, id, { action: 'submit', seen: version.hash, reason: null });
    await app.get(Reviews).move(reviewer, id, { action: 'approve', seen: version.hash, reason: null });
    const group = body.touchpoint === 'group' ? 'office-1' : null;
    const place = { draftId: id, startsAt: toInstant(PLACES[name]), account: ACCOUNT, group, overrideReason: '测试' };
    entries[name] = (await app.get(Entries).place(system, place)).id;
  }
  await app.get(Releases).publish(system, PERIOD);
  const find = (where: { id: string } | { entryId: string }) =>
    app.get(Database).fresh.findOneByOrFail(TaskEntity, where);
  return { entries, task: (id) => find({ id }), of: (entryId) => find({ entryId }) };
}
