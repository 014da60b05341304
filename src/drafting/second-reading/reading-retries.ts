/** Tried so often, with the model's own repeats in each, before a reading is given up. */
export const READING_TRIES = 6;
/** Longer than a reading takes with its repeats: what waits for so long was lost with its worker. */
export const LOST_SECONDS = 600;
/** Pause after the first fault; it doubles each time: the last try comes after half an hour. */
const PAUSE_SECONDS = 60;

/** Seconds until a reading that failed is tried again; null when it was its last try. */
export const retryAfter = (tries: number): number | null =>
  tries >= READING_TRIES ? null : PAUSE_SECONDS * 2 ** (tries - 1);
