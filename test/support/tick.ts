import type { Locator } from 'playwright-core';
import { soon } from './soon.js';

/** Ticks a box, or unticks it, and waits until the form has taken it in: a busy machine answers a click a little later. */
export async function tick(box: Locator, on = true): Promise<void> {
  if ((await box.isChecked()) !== on) await box.click();
  await soon(() => box.isChecked()).toBe(on);
}
