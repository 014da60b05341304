/** Kinds of which a brand may have hundreds, each in a file of its own that begins with its id. */
const PLENTY = /^(materials|cases|exemplars|scripts)\/(.+)\.(yaml|md)$/;

/** A sample brand that has lived for years: its records again and again under other names, until it has `total` files. */
export function manyFiles(sample: ReadonlyMap<string, Buffer>, total: number): Map<string, Buffer> {
  const files = new Map(sample);
  const patterns = [...sample].filter(([path]) => PLENTY.test(path));
  for (let n = 0; files.size < total; n += 1) {
    const [path, bytes] = patterns[n % patterns.length] ?? ['', Buffer.alloc(0)];
    const [, folder = '', name = '', extension = ''] = PLENTY.exec(path) ?? [];
    const id = `${name}-${String(Math.floor(n / patterns.length) + 1)}`;
    const text = bytes.toString('utf8').replace(/^id: *\S+/m, `id: ${id}`);
    files.set(`${folder}/${id}.${extension}`, Buffer.from(text, 'utf8'));
  }
  return files;
}
