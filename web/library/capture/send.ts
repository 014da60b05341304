import { api, newKey, read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { keepParcel, readPhoto, type Parcel, type PhotoOnTheWay } from './outbox';

/**
 * Brings a parcel to the library: its photos first, then what they belong to. Progress is written down after each photo,
 * every request carries the key it had the first time, and what is there already counts as brought.
 * @throws ApiProblem when it is refused, Unreachable when nobody answers
 */
export async function send(parcel: Parcel, onStep: (done: number) => void): Promise<void> {
  let current = parcel;
  for (const [index, photo] of parcel.photos.entries()) {
    onStep(index);
    if (current.photos[index]?.file !== undefined) continue;
    const file = await sendPhoto(parcel.workspace, photo);
    const photos = current.photos.map((one) => (one.id === photo.id ? { ...one, file } : one));
    current = { ...current, photos };
    await keepParcel(current);
  }
  onStep(parcel.photos.length);
  await sendMaterial(current);
}

async function sendPhoto(workspace: string, photo: PhotoOnTheWay): Promise<string> {
  const bytes = await readPhoto(photo.id);
  // The browser threw the bytes away: the words are worth keeping without them.
  if (!bytes) return '';
  const form = new FormData();
  form.append('id', photo.id);
  form.append('alt', photo.alt);
  form.append('rights', photo.rights);
  form.append('file', bytes, 'photo.jpg');
  try {
    const { file } = await read(
      api.POST('/api/v1/workspaces/{workspace}/library/media', {
        params: { path: { workspace }, header: { 'Idempotency-Key': photo.key } },
        body: { id: photo.id, alt: photo.alt, rights: photo.rights, file: '' },
        bodySerializer: () => form,
      }),
    );
    return file;
  } catch (error) {
    if (isThere(error)) return `${photo.id}.jpg`;
    throw error;
  }
}

async function sendMaterial({ workspace, key, body, photos }: Parcel): Promise<void> {
  const pictures = photos.flatMap(({ file }) => (file ? [`media/${file}`] : []));
  try {
    await read(
      api.POST('/api/v1/workspaces/{workspace}/library/records/{kind}', {
        params: { path: { workspace, kind: 'material' }, header: { 'Idempotency-Key': key } },
        body: { ...body, pictures },
      }),
    );
  } catch (error) {
    if (!isThere(error)) throw error;
  }
}

/** Slugs are drawn by chance: one that is taken is our own, of an attempt whose answer was lost. */
const isThere = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'slug_taken';

/** Whether sending the same again may succeed. Everything else is for its person to look at. */
export const worthRepeating = (error: unknown): boolean =>
  !(error instanceof ApiProblem) ||
  error.status >= 500 ||
  error.status === 401 ||
  error.status === 429 ||
  error.status === 409;

const KEY_IS_SPENT = ['outcome_unknown', 'idempotency_key_reused'];

/** A parcel whose keys the service has given up on gets new ones; its slugs still see to it that it arrives once. */
export const withFreshKeys = (parcel: Parcel, error: unknown): Parcel | null =>
  error instanceof ApiProblem && KEY_IS_SPENT.includes(error.code)
    ? { ...parcel, key: newKey(), photos: parcel.photos.map((photo) => ({ ...photo, key: newKey() })) }
    : null;
