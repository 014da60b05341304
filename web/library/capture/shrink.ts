import { fitted } from './entry';

/** Longest side in pixels: sharp on any phone, and a few hundred kilobytes. */
const LONGEST_SIDE = 1_600;
const QUALITY = 0.82;

/**
 * A photo made small enough to send on a weak line. Drawing it anew also leaves behind what cameras write into files, such
 * as where it was taken.
 * @throws when the browser cannot read it as a picture
 */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const size = fitted(picture.width, picture.height, LONGEST_SIDE);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas to draw on');
  // JPEG knows no transparency.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, size.width, size.height);
  pen.drawImage(picture, 0, 0, size.width, size.height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Could not draw'))), 'image/jpeg', QUALITY);
  });
}
