export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'warn';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const listeners = new Set<() => void>();
let shown: Toast | null = null;
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const tell = (next: Toast | null) => {
  shown = next;
  listeners.forEach((listener) => listener());
};

export const toasts = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  shown: (): Toast | null => shown,
  /** One at a time: on a phone there is no room for two. */
  show: (toast: Omit<Toast, 'id'>): void => {
    clearTimeout(timer);
    tell({ ...toast, id: (count += 1) });
    timer = setTimeout(() => tell(null), toast.action || toast.tone === 'warn' ? 9_000 : 3_500);
  },
  close: (): void => tell(null),
};
