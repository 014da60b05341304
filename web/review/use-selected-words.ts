import { useEffect, useState, type RefObject } from 'react';
import { timesBefore } from './quote-span';

/** Words a comment is about, as its writer sees them. */
export interface Quoted {
  readonly part: string | null;
  readonly quote: string;
  /** Which of several equal places, from 0. */
  readonly nth: number;
}

/** The words of one part of the draft that are selected. */
export function useSelectedWords(within: RefObject<HTMLElement | null>): Quoted | null {
  const [quoted, setQuoted] = useState<Quoted | null>(null);
  useEffect(() => {
    const look = () => setQuoted(selectedIn(within.current));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [within]);
  return quoted;
}

function selectedIn(root: HTMLElement | null): Quoted | null {
  const selection = window.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = partAround(range.startContainer);
  if (!from || !root.contains(from)) return null;
  const inside = range.cloneRange();
  // A selection dragged past the end of a part still means the part it began in.
  if (partAround(range.endContainer) !== from) inside.setEnd(from, from.childNodes.length);
  const quote = inside.toString().trim();
  if (quote === '') return null;
  const lead = document.createRange();
  lead.setStart(from, 0);
  lead.setEnd(range.startContainer, range.startOffset);
  const nth = timesBefore(from.textContent, quote, lead.toString().length);
  return { part: from.dataset['part'] ?? null, quote, nth };
}

const partAround = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-part]') ?? null;
