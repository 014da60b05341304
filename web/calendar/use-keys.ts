import { useEffect, type RefObject } from 'react';
import type { View } from './periods';
import type { Place } from './use-place';

const KEYS: Record<string, View> = { m: 'month', w: 'week', d: 'day', l: 'list', n: 'lanes' };

/** One key for each way to go; silent while somebody writes or a dialog is open. */
export function useKeys(root: RefObject<HTMLElement | null>, place: Place): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event.target)) return;
      const view = KEYS[event.key];
      if (view !== undefined) place.go({ view });
      else if (event.key === 't') place.go({ date: null });
      else if (event.key === 'ArrowLeft') place.step(-1);
      else if (event.key === 'ArrowRight') place.step(1);
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (!neighbour(root.current, event.key === 'ArrowDown' ? 1 : -1)) return;
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [root, place]);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open .ant-drawer-mask'))
    return true;
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=radiogroup], [role=menu]:not(nav *)',
    ) !== null
  );
}

/** Moves the focus to the entry before or after. */
function neighbour(root: HTMLElement | null, by: 1 | -1): boolean {
  const entries = [...(root?.querySelectorAll<HTMLElement>('.calendar-chip') ?? [])].sort(inReadingOrder);
  const here = entries.findIndex((one) => one === document.activeElement);
  const next = here === -1 ? entries[0] : entries[here + by];
  next?.focus();
  return next !== undefined;
}

/** FullCalendar places entries by coordinates: columns are read one after the other. */
const inReadingOrder = (one: Element, other: Element): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
