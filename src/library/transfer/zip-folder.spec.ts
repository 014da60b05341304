import { zipSync } from 'fflate';
import { unzipFolder, zipFolder } from './zip-folder.js';

const LIMITS = { files: 10, bytesOfOne: 1_000_000, bytesTogether: 2_000_000 };
const text = (words: string) => Buffer.from(words);
const refusal = (archive: Uint8Array): string => {
  const read = unzipFolder(archive, LIMITS);
  return read.ok ? 'was taken' : read.error;
};

describe('zip archives', () => {
  it('give back what was put in, and are equal for equal files', () => {
    const files = new Map([
      ['library.yaml', text('name: 南枝')],
      ['media/a.png', Buffer.alloc(3_000, 7)],
      ['personas/lin.yaml', text('')],
    ]);
    const read = unzipFolder(zipFolder(files), LIMITS);
    expect(read.ok && new Map([...read.value].map(([path, bytes]) => [path, Buffer.from(bytes)]))).toEqual(files);
    expect(zipFolder(files)).toEqual(zipFolder(new Map([...files].reverse())));
  });

  it('may have been made from the folder itself', () => {
    const archive = zipSync({
      'beauty/library.yaml': text('x'),
      'beauty/stages.yaml': text('y'),
      '__MACOSX/._x': text(''),
    });
    const read = unzipFolder(archive, LIMITS);
    expect(read.ok && [...read.value.keys()]).toEqual(['library.yaml', 'stages.yaml']);
  });

  it.each(['../evil.yaml', '/etc/passwd', 'a/../../b', 'C:/x', 'a\\b', 'a//b', './a', 'x'.repeat(301)])(
    'are refused with the name %s',
    (name) => expect(refusal(zipSync({ [name]: text('x') }))).toMatch(/is not a path within a folder/),
  );

  it('are refused when they unfold to too much, in one file or in all, before it is in memory', () => {
    expect(refusal(zipSync({ 'a.yaml': Buffer.alloc(5_000_000) }))).toMatch(/"a.yaml" of more than 1000000 bytes/);
    const many = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, Buffer.alloc(900_000)]));
    expect(refusal(zipSync(many))).toMatch(/more than 2000000 bytes/);
    const files = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`f${index}`, text('x')]));
    expect(refusal(zipSync(files))).toMatch(/more than 10 files/);
  });

  it('are refused when they lie about their size', () => {
    const archive = Buffer.from(zipSync({ 'a.yaml': Buffer.alloc(5_000_000) }));
    archive.writeUInt32LE(10, 22); // uncompressed size in the local header
    expect(refusal(archive)).toMatch(/of more than 1000000 bytes/);
  });

  it('are refused when they are damaged or something else', () => {
    const archive = zipSync({
      'a.yaml': Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251)),
    });
    expect(refusal(archive.slice(0, 200))).toMatch(/damaged/);
    expect(refusal(text('PK but no archive'))).not.toMatch(/^$/);
    expect(refusal(text('hello'))).toBe('is not a zip archive');
    expect(refusal(Buffer.alloc(0))).toBe('is not a zip archive');
  });
});
