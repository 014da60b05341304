import { onceOnly, startSampleApp, type SampleApp } from '../../support/sample-app.js';
import type { Browser } from '../../support/browser.js';

const HOME = '/workspaces/beauty';

/** Days that a calendar knows and that computing with leads out of the years a date can be written in. */
describe.each(['0000-01-01', '1583-01-01', '9999-12-31'])('the day %s', (day) => {
  let sample: SampleApp;
  let admin: Browser;
  beforeAll(async () => {
    sample = await startSampleApp();
    admin = await sample.as('admin');
  }, 60_000);
  afterAll(() => sample.close());

  it.each([
    `${HOME}/tasks?day=${day}`,
    `${HOME}/tasks/today?day=${day}`,
    `${HOME}/execution?from=${day}&to=${day}`,
    `${HOME}/calendar/export.json?from=${day}&to=${day}`,
    `${HOME}/calendar/entries?from=${day}&to=${day}`,
    `${HOME}/audit?from=${day}&to=${day}`,
  ])('is no reason to break down: GET %s', async (path) => {
    expect((await admin.get(path)).status).toBeLessThan(500);
  });

  it('is no reason to break down when a draft is asked for it', async () => {
    const ask = { goal: 'care', segments: ['office-worker'], touchpoints: ['moments'], publishOn: day };
    expect((await admin.post(`${HOME}/draft-requests`, ask, onceOnly())).status).toBeLessThan(500);
  });
});
