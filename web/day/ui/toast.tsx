import { useSyncExternalStore, type ReactNode } from 'react';
import { toasts } from './toast-store';

export function Toasts(): ReactNode {
  const toast = useSyncExternalStore(toasts.subscribe, toasts.shown);
  return (
    <div role="status" aria-live="polite" className="day-toasts">
      {toast && (
        <div key={toast.id} className={`day-toast day-toast-${toast.tone}`}>
          <span className="day-grow">{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className="day-toast-action"
              onClick={() => {
                toasts.close();
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
