import { useEffect, useRef, type RefObject } from 'react';

/** Pixels a pointer moves before a press becomes a drag; milliseconds a finger rests before it picks something up. */
const DISTANCE = 6;
const LONG_PRESS = 400;
/** Pixels from the edge of the window within which it scrolls. */
const EDGE = 48;
const SPEED = 14;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Source = { readonly tray: string } | { readonly entry: string };

interface Handlers {
  /** False when this may not be picked up. */
  onStart: (source: Source) => boolean;
  onOver: (element: Element | null, point: Point) => void;
  onDrop: (element: Element | null, point: Point) => void;
  onEnd: () => void;
}

/**
 * Dragging with mouse, pen or finger, from `[data-tray]` and `[data-entry]` to whatever lies under the pointer. The
 * answer to where something may go is asked for at the start and may come during the drag: nothing here waits for it.
 */
export function useDrag(root: RefObject<HTMLElement | null>, handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let stop: (() => void) | null = null;

    const down = (event: PointerEvent) => {
      if (event.button !== 0 || stop) return;
      const source = sourceOf(event.target);
      if (source) stop = follow(event, source, latest, () => (stop = null));
    };
    element.addEventListener('pointerdown', down);
    return () => {
      element.removeEventListener('pointerdown', down);
      stop?.();
    };
  }, [root]);
}

function sourceOf(target: EventTarget | null): Source | null {
  if (!(target instanceof Element)) return null;
  const tray = target.closest<HTMLElement>('[data-tray]')?.dataset['tray'];
  if (tray !== undefined && !target.closest('button, a')) return { tray };
  // Entries are buttons themselves; FullCalendar puts its own box around ours.
  const box =
    target.closest<HTMLElement>('[data-entry]') ??
    target.closest('.calendar-chip')?.querySelector<HTMLElement>('[data-entry]');
  const entry = box?.dataset['entry'];
  return entry === undefined ? null : { entry };
}

/** One press until it is let go. Returns what ends it early. */
function follow(first: PointerEvent, source: Source, latest: RefObject<Handlers>, done: () => void): () => void {
  const touch = first.pointerType === 'touch';
  let point: Point = { x: first.clientX, y: first.clientY };
  let dragging = false;
  let frame = 0;
  const begin = () => {
    dragging = latest.current.onStart(source);
    if (!dragging) {
      finish();
      return;
    }
    document.body.classList.add('calendar-dragging');
    scroll();
  };
  const timer = touch ? window.setTimeout(begin, LONG_PRESS) : 0;
  const under = () => document.elementFromPoint(point.x, point.y);

  const move = (event: PointerEvent) => {
    const far = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) > DISTANCE;
    point = { x: event.clientX, y: event.clientY };
    if (!dragging) {
      // A finger that moves before it rested wants to scroll.
      if (far && touch) finish();
      else if (far) begin();
    }
    if (dragging) latest.current.onOver(under(), point);
  };
  const up = () => {
    if (dragging) {
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
      latest.current.onDrop(under(), point);
    }
    finish();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return;
    event.preventDefault();
    finish();
  };
  const hold = (event: TouchEvent) => {
    if (dragging) event.preventDefault();
  };
  const noText = (event: Event) => event.preventDefault();
  const scroll = () => {
    const by = point.y < EDGE ? -SPEED : point.y > window.innerHeight - EDGE ? SPEED : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      latest.current.onOver(under(), point);
    }
    frame = requestAnimationFrame(scroll);
  };
  function finish(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    document.body.classList.remove('calendar-dragging');
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', finish);
    window.removeEventListener('keydown', key, { capture: true });
    window.removeEventListener('touchmove', hold);
    window.removeEventListener('selectstart', noText);
    window.removeEventListener('dragstart', noText);
    if (dragging) latest.current.onEnd();
    dragging = false;
    done();
  }
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', finish);
  window.addEventListener('keydown', key, { capture: true });
  window.addEventListener('touchmove', hold, { passive: false });
  window.addEventListener('selectstart', noText);
  window.addEventListener('dragstart', noText);
  return finish;
}

/** Letting go is no click on what lies below. */
const swallow = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};
