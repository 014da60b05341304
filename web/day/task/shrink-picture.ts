export interface Shrunk {
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Longest side in pixels: every word of a phone's screen stays readable. */
const LONGEST = 1_600;
const SMALL_ENOUGH = 300_000;
const TAKEN = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** A screenshot made small enough for a bad connection; what is small already goes as it is. */
export async function shrinkPicture(file: Blob): Promise<Shrunk> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= SMALL_ENOUGH && TAKEN.has(file.type))
      return { type: file.type, bytes: await file.arrayBuffer() };
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
    if (!small) throw new Error('The picture cannot be drawn');
    return { type: small.type, bytes: await small.arrayBuffer() };
  } finally {
    picture.close();
  }
}
