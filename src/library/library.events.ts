import { eventType } from '../platform/events/index.js';
import type { KindId } from './kinds/kind.js';

/** A record was created, got a new version, or was archived or restored. Drives caches and event streams. */
export const recordChanged = eventType<{
  workspaceId: string;
  kind: KindId;
  slug: string;
  version: number;
  change: 'created' | 'updated' | 'archived' | 'restored';
}>('library.record_changed');

/*
 * What follows takes words back that may already be planned or handed out. It is recorded first, always: subscribe with
 * `onLater`, so that a handler that fails is tried again and never keeps a withdrawal from being written down. Handlers
 * judge anew against the library (`consentCovers`, `factIsLive`, `offerIsLive` …): an event says that something changed,
 * not what is still allowed.
 */

/** A case may no longer be told, or not everywhere it could be told before. */
export const consentWithdrawn = eventType<{
  workspaceId: string;
  caseId: string;
  reason: 'withdrawn' | 'narrowed' | 'removed' | 'expired' | 'archived';
}>('library.consent_withdrawn');

/** A fact no longer holds as it was said; `factId` is `product#fact`. */
export const factExpired = eventType<{
  workspaceId: string;
  factId: string;
  reason: 'expired' | 'withdrawn' | 'removed' | 'reworded' | 'shortened' | 'archived';
}>('library.fact_expired');

/** An offer's terms changed or it is over. */
export const offerChanged = eventType<{
  workspaceId: string;
  offerId: string;
  reason: 'changed' | 'archived' | 'ended';
}>('library.offer_changed');

/** A material may no longer be told, or more of it must be kept private. */
export const materialRetired = eventType<{
  workspaceId: string;
  materialId: string;
  reason: 'expired' | 'archived' | 'changed';
}>('library.material_retired');

/** A picture may no longer be used: its rights ran out or it was archived. */
export const mediaRetired = eventType<{
  workspaceId: string;
  mediaId: string;
  reason: 'expired' | 'archived';
}>('library.media_retired');
