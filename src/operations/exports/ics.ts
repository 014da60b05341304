import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { CATEGORY_NAMES, GOAL_NAMES, TOUCHPOINT_NAMES } from '../../library/index.js';
import type { CalendarDocument } from './calendar-document.js';
import { madeLine } from './made-words.js';
import { scriptText } from './script.js';

const MINUTES_EACH = 15;
const REMIND_SECONDS_BEFORE = 600;

/** What a calendar program shows for one thing to do. */
export interface FeedEvent {
  /** Stable for the same thing, so that a moved one moves and is not doubled. */
  readonly uid: string;
  /** Grows with every change of the same thing. */
  readonly sequence: number;
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly changedAt: string;
  readonly url?: string;
  /** Called off: calendar programs strike it out and do not remind of it. */
  readonly cancelled?: boolean;
}

/**
 * RFC 5545. Moments are written in UTC, which every calendar program shows in its reader's own zone; the workspace's
 * zone is named for those that ask.
 */
export function toIcs(feed: {
  readonly name: string;
  readonly timeZone: string;
  readonly events: readonly FeedEvent[];
}): string {
  const calendar = new ICalCalendar({
    name: feed.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'yuanding', product: 'calendar', language: 'ZH' },
    ttl: 900,
  });
  calendar.x([{ key: 'X-WR-TIMEZONE', value: feed.timeZone }]);
  for (const event of feed.events) {
    const start = new Date(event.at);
    const entry = calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      start,
      end: new Date(start.getTime() + MINUTES_EACH * 60_000),
      stamp: new Date(event.changedAt),
      summary: event.title,
      description: event.text,
      status: event.cancelled === true ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(event.url === undefined ? {} : { url: event.url }),
    });
    if (event.cancelled !== true)
      entry.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: REMIND_SECONDS_BEFORE,
        description: event.title,
      });
  }
  return calendar.toString();
}

/** @param stamp when the document was made */
export const documentToIcs = (document: CalendarDocument, stamp: string): string =>
  toIcs({
    name: document.title,
    timeZone: document.timeZone,
    events: document.entries.map((line) => ({
      uid: `${line.id}@yuanding`,
      sequence: document.release ?? 0,
      at: line.when,
      title: `${TOUCHPOINT_NAMES[line.where.touchpoint]}｜${line.where.account}｜${CATEGORY_NAMES[line.why.category]}`,
      text: `${scriptText(line.script)}\n\n给谁：${line.who}\n为什么：${GOAL_NAMES[line.why.goal]}（看${line.why.measure}）${line.what.made === null ? '' : `\n${madeLine(line.what.made)}`}`,
      changedAt: stamp,
    })),
  });
