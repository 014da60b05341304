import { createStore, del, get, set, values } from 'idb-keyval';
import type { MaterialBody } from './entry';

/** A photo on its way, with the key under which it is sent once; `file` is known when it has arrived. */
export interface PhotoOnTheWay {
  readonly id: string;
  readonly alt: string;
  readonly rights: string;
  readonly key: string;
  readonly file?: string;
}

/** A material that waits to be sent. What it carries never changes, so that sending it again does nothing twice. */
export interface Parcel {
  /** Slug of the material. */
  readonly id: string;
  readonly workspace: string;
  readonly person: string;
  /** When it was written down. */
  readonly at: string;
  readonly key: string;
  readonly body: MaterialBody;
  readonly photos: readonly PhotoOnTheWay[];
  /** Why the service will not take it as it is. */
  readonly refused?: string;
}

const parcels = createStore('yuanding-parcels', 'parcels');
const photos = createStore('yuanding-photos', 'photos');

export const parcelsOf = async (workspace: string, person: string): Promise<Parcel[]> =>
  (await values<Parcel>(parcels))
    .filter((parcel) => parcel.workspace === workspace && parcel.person === person)
    .sort((one, other) => (one.at < other.at ? -1 : 1));

export const keepParcel = (parcel: Parcel): Promise<void> => set(parcel.id, parcel, parcels);

/** Takes a parcel and its photos away, sent or given up. */
export async function dropParcel(parcel: Parcel): Promise<void> {
  await del(parcel.id, parcels);
  await Promise.all(parcel.photos.map(({ id }) => dropPhoto(id)));
}

/** Bytes survive as an ArrayBuffer where blobs do not (Safari in private windows). */
export const keepPhoto = async (id: string, bytes: Blob): Promise<void> => set(id, await bytes.arrayBuffer(), photos);
export const dropPhoto = (id: string): Promise<void> => del(id, photos);
export async function readPhoto(id: string): Promise<Blob | undefined> {
  const bytes = await get<ArrayBuffer>(id, photos);
  return bytes && new Blob([bytes], { type: 'image/jpeg' });
}
