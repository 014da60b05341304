import type { Brand, Mix, TouchpointId } from '../library/index.js';

/** Least minutes between two entries of one account at one touchpoint; also the step of openings within a scene. */
export const SPACING_MINUTES: Record<TouchpointId, number> = {
  moments: 60,
  private_chat: 30,
  group: 20,
  official_account: 1_440,
  live: 720,
  channels_video: 240,
  public_note: 240,
  persona_matrix: 1_440,
};

/** Entries one operator carries out in a day without hurry, over all their accounts. */
export const OPERATOR_DAY = 30;

/** What a workspace decides about its calendar, in the words of its library file. */
export interface CalendarSettings {
  readonly timeZone: string;
  readonly brand: Brand;
  readonly mix: Mix;
  readonly spacingMinutes: Readonly<Record<TouchpointId, number>>;
  readonly operatorDay: number;
}

/** @param timeZone the workspace's; days and hours are decided in it */
export const calendarSettings = (brand: Brand, timeZone: string): CalendarSettings => ({
  timeZone,
  brand,
  mix: brand.mix,
  spacingMinutes: SPACING_MINUTES,
  operatorDay: OPERATOR_DAY,
});
