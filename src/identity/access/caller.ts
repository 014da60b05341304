import type { Instant, PersonId } from '../../kernel/index.js';
import type { Actor } from '../actor.js';

/** A person with a live session, before any workspace is chosen. */
export interface SignedIn {
  readonly personId: PersonId;
  readonly sessionId: string;
  readonly email: string;
  readonly name: string;
  readonly owner: boolean;
  /** The password was made by somebody else: nothing but setting one's own is allowed. */
  readonly passwordTemporary: boolean;
  readonly expiresAt: Instant;
}

/** What the guard leaves on a request for the decorators to read. */
export interface Caller {
  signedIn?: SignedIn;
  actor?: Actor;
}
