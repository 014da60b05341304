import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from './words';

/** A text of which a phone shows six lines. Unfolded, a line shows where the fold will be. */
export function Folding({ folded, children }: { folded: boolean; children: ReactNode }): ReactNode {
  const t = useWords();
  const text = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(!folded);
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return;
    const measure = () => setLong(element.scrollHeight > sixLines(element) + 2);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [children]);
  return (
    <div className="preview-folding">
      <div ref={text} className={open ? 'preview-text' : 'preview-text preview-clamped'}>
        {children}
      </div>
      {long && open && <span className="preview-fold-line">{t('foldsHere')}</span>}
      {long && (
        <button type="button" className="preview-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('fold') : t('full')}
        </button>
      )}
    </div>
  );
}

const sixLines = (element: HTMLElement): number => 6 * parseFloat(getComputedStyle(element).lineHeight);
