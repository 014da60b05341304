import { zipSync } from 'fflate';
import { sniff } from './content-type.js';

/** A book, which only the second of the files in it says. */
const book = (bytesBefore: number): Uint8Array =>
  zipSync({ 'a.bin': new Uint8Array(bytesBefore), mimetype: Buffer.from('application/epub+zip') }, { level: 0 });

describe('the type of an upload', () => {
  it('is read from its first bytes: nothing is walked through to its end, however many pieces it is made of', async () => {
    expect(await sniff(book(0))).toMatchObject({ error: 'application/epub+zip' });
    expect(await sniff(book(10_000))).toMatchObject({ error: 'application/zip' });
  });
});
