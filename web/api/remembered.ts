/** Small choices this browser keeps for its reader: language, colours, the workspace last open. Without a store they last as long as the page. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Browsers may withhold the store altogether; nothing is kept then.
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A full or forbidden store must not stop anybody.
  }
}

export function forgetRemembered(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
