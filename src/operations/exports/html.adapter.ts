import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { CATEGORY_NAMES, GOAL_NAMES, TOUCHPOINT_NAMES } from '../../library/index.js';
import type { CalendarDocument } from './calendar-document.js';
import { byDay, SUMMARY_NAMES } from './calendar-table.js';

const render = Handlebars.compile(readFileSync(new URL('./calendar.html.hbs', import.meta.url), 'utf8'), {
  strict: true,
});

/** A page to print or to send: it stands alone, runs no script, and shows every text as text. */
export const toHtml = (document: CalendarDocument): string =>
  `<!doctype html>\n${render({
    title: document.title,
    week: document.week,
    release: document.release ?? '',
    summary: SUMMARY_NAMES.map(([key, name]) => ({ name, value: document.summary[key] })),
    days: byDay(document).map(({ day, weekday, lines }) => ({
      day,
      weekday,
      lines: lines.map((line) => ({
        time: line.when.slice(11, 16),
        touchpoint: line.where.touchpoint,
        touchpointName: TOUCHPOINT_NAMES[line.where.touchpoint],
        account: line.where.account,
        who: line.who,
        goal: GOAL_NAMES[line.why.goal],
        category: line.why.category,
        categoryName: CATEGORY_NAMES[line.why.category],
        measure: line.why.measure,
        script: line.script,
        reasons: line.reasons.join('；'),
      })),
    })),
    leftOver: document.leftOver.map(({ draftId, rule, title, message }) => ({
      draft: title ?? draftId,
      why: message ?? rule,
    })),
  })}`;
