import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

const PATIENCE_MS = 30_000;

/** Ticks a box, or unticks it, and waits until the form has taken it in: a busy machine answers a click a little later. */
export async function tick(box: Locator, on = true): Promise<void> {
  if ((await box.isChecked()) !== on) await box.click();
  const until = Date.now() + PATIENCE_MS;
  while ((await box.isChecked()) !== on) {
    if (Date.now() > until) throw new Error(`The box stays ${on ? 'unticked' : 'ticked'}: ${String(box)}`);
    await sleep(50);
  }
}
