import { useEffect, useRef, type ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';

/** Comes up from the bottom, where the thumb is. The browser's own dialog keeps the focus inside. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string;
  /** Without it the sheet stays until what it asks for is done. */
  onClose?: () => void;
  children: ReactNode;
}): ReactNode {
  const t = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const own = dialog.current;
    own?.showModal();
    return () => own?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="day-sheet"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="day-sheet-head">
        <h2 className="day-grow">{title}</h2>
        {onClose && (
          <button type="button" className="day-icon-button" aria-label={t('close')} onClick={onClose}>
            <span aria-hidden>✕</span>
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
