import { useEffect, useEffectEvent } from 'react';
import { commandOf, type Command } from './keys';

// The navigation, where the focus stays after choosing this desk, is also a menu.
const TYPING =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="menu"]:not(nav *)';
/** What a space bar presses by itself. */
const PRESSED = 'button, input, summary, [role="button"], [role="switch"]';

/** Obeys the desk's keys, except while somebody types, a dialog is open, or the key belongs to what has the focus. */
export function useKeys(enabled: boolean, obey: (command: Command) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!enabled || event.defaultPrevented || target?.closest(TYPING)) return;
    if (event.key === ' ' && target?.closest(PRESSED)) return;
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    obey(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
