import type { CalendarDocument } from './calendar-document.js';
import { toCsv } from './csv.js';
import { toHtml } from './html.adapter.js';
import { documentToIcs } from './ics.js';
import { toXlsx } from './xlsx.adapter.js';

const MADE = {
  writer: 'llm',
  model: 'deepseek-chat',
  promptVersion: 'moments/own-3',
  humanShare: 0.124,
  label: { words: '内容由 AI 辅助生成', inText: false },
} as const;

const document = (text: string): CalendarDocument => ({
  week: '2026-W48',
  title: '一颗豆',
  timeZone: 'Asia/Shanghai',
  release: 2,
  entries: [
    {
      id: 'e1',
      who: '一线城市上班族',
      when: '2026-11-24T12:10:00+08:00',
      where: { touchpoint: 'moments', account: 'linxia-1' },
      what: { draftId: 'd1', version: 1, hash: 'h', text, claims: [], made: MADE },
      why: { goal: 'build_trust', category: 'life', measure: '点赞与评论' },
      reasons: ['午休时段', '本周生活类还少一条'],
      script: [{ label: null, text }],
    },
  ],
  leftOver: [{ draftId: 'd2', rule: 'mix_product' }],
  summary: { drafted: 3, blocked: 1, approved: 2, placed: 1, leftOver: 1 },
});

describe('a calendar as CSV', () => {
  it('opens in Excel as Chinese and keeps line breaks inside a cell', () => {
    const csv = toCsv(document('第一行\n第二行'));
    expect(csv.startsWith('\uFEFF日期,星期')).toBe(true);
    expect(csv).toContain('2026-11-24,周二,12:10,朋友圈,linxia-1');
    expect(csv).toContain('"第一行\n第二行"');
  });
  it('says who wrote it, by which prompt, how much of it is people’s, and the label', () => {
    const csv = toCsv(document('下雨了'));
    expect(csv).toContain('执笔,提示词版本,人工占比,AI 标识');
    expect(csv).toContain('模型 deepseek-chat,moments/own-3,12%,内容由 AI 辅助生成');
  });
  it.each(['=1+1', '+86', '-1', '@SUM(A1)'])('disarms a text that a spreadsheet would compute: %s', (text) => {
    expect(toCsv(document(text))).toContain(`'${text}`);
  });
});

describe('a calendar as iCalendar', () => {
  const ics = documentToIcs(document('下雨了；带伞, 别忘'), '2026-11-21T00:00:00.000Z').replace(/\r\n /g, '');
  it('writes the moment in UTC and names the zone', () => {
    expect(ics).toContain('DTSTART:20261124T041000Z');
    expect(ics).toContain('DTEND:20261124T042500Z');
    expect(ics).toContain('X-WR-TIMEZONE:Asia/Shanghai');
  });
  it('says how the text came about', () => {
    expect(ics).toContain('执笔：模型 deepseek-chat，提示词 moments/own-3，人工占 12%，AI 标识“内容由 AI 辅助生成”');
  });
  it('keeps its identity over releases and escapes its text', () => {
    expect(ics).toContain('UID:e1@yuanding');
    expect(ics).toContain('SEQUENCE:2');
    expect(ics).toContain('下雨了；带伞\\, 别忘');
  });
  it('ends its lines as RFC 5545 asks, none longer than 75 bytes', () => {
    const raw = documentToIcs(document('很长的一段话'.repeat(60)), '2026-11-21T00:00:00.000Z');
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('a calendar as a page', () => {
  it('shows a text that looks like HTML as text', () => {
    const html = toHtml(document('<img src=x onerror=alert(1)>'));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src&#x3D;x');
  });
  it('says so when nothing is planned', () => {
    expect(toHtml({ ...document(''), entries: [] })).toContain('还没有排期');
  });
});

it('a calendar as a workbook is a zip that Excel takes for one', async () => {
  const bytes = await toXlsx(document('=1+1'));
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.length).toBeGreaterThan(2000);
});
