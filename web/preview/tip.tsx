import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the words stand in the window, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 6;

/** A note beside words, kept inside the window; above them where there is no room below. */
export function Tip({ id, place, children }: { id: string; place: Place; children: ReactNode }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: place.left, top: place.bottom + GAP });
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    const fits = place.bottom + GAP + box.height < window.innerHeight;
    setAt({
      left: Math.max(GAP, Math.min(place.left, window.innerWidth - box.width - GAP)),
      top: fits ? place.bottom + GAP : Math.max(GAP, place.top - GAP - box.height),
    });
  }, [place]);
  return createPortal(
    <div ref={element} id={id} role="tooltip" className="preview-tip" style={at}>
      {children}
    </div>,
    document.body,
  );
}
