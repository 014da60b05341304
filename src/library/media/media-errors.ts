import { AppError } from '../../kernel/index.js';

export const wrongType = (seen: string): AppError =>
  new AppError(
    'unsupported_media',
    'unsupported_media',
    `The file is ${seen}. Pictures are kept as PNG, JPEG, WebP or GIF, films as MP4, proofs as PDF; SVG is not, it can carry scripts.`,
    {
      errors: [{ field: 'file', message: `is ${seen}`, expected: 'png | jpg | webp | gif | mp4 | pdf' }],
      params: { seen },
    },
  );

export const tooLarge = (size: number, most: number): AppError =>
  new AppError('too_large', 'too_large', `The file has ${size} bytes, at most ${most} are kept: make it smaller.`, {
    errors: [{ field: 'file', message: `has ${size} bytes`, expected: `at most ${most} bytes` }],
    params: { size, most },
  });

export const emptyFile = (): AppError =>
  new AppError('invalid', 'invalid_request', 'file: is empty', { errors: [{ field: 'file', message: 'is empty' }] });

export const mediaNotFound = (name: string): AppError =>
  new AppError('not_found', 'not_found', `There is no picture "${name}" in this workspace's library.`, {
    params: { name },
  });
