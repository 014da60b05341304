/** Two things every screen must survive: a session that ends, and a service that is away. Known here, shown by the shell. */
type Listener = () => void;

const listeners = new Set<Listener>();
const waiting: { resolve: () => void; reject: (reason: Error) => void }[] = [];
let away = false;

const tell = () => listeners.forEach((listener) => listener());

export const presence = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Whether the last request found nobody. */
  away: () => away,
  /** Whether a request waits for somebody to sign in again. */
  signedOut: () => waiting.length > 0,

  lost: (): void => {
    if (away) return;
    away = true;
    tell();
  },
  found: (): void => {
    if (!away) return;
    away = false;
    tell();
  },
  /** Resolves when the same person has signed in again; what waited is then sent as it was. */
  signInAgain: (): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      tell();
    }),
  signedIn: (): void => {
    waiting.splice(0).forEach(({ resolve }) => resolve());
    tell();
  },
  gaveUp: (): void => {
    waiting.splice(0).forEach(({ reject }) => reject(new Error('signed out')));
    tell();
  },
};
