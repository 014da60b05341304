import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFolder, writeFolder } from './library-folder.adapter.js';
import { describeProblem } from './problem.js';

describe('a folder on disk', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'yuanding-folder-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };

  it('is read with forward slashes, without what belongs to tools', async () => {
    put('library.yaml', 'name: a');
    put('personas/lin.yaml', 'id: lin');
    put('.git/HEAD', 'ref');
    const { files, problems } = await readFolder(folder);
    expect([...files.keys()]).toEqual(['library.yaml', 'personas/lin.yaml']);
    expect(problems).toEqual([]);
  });

  it('does not follow links out of itself', async () => {
    put('library.yaml', 'name: a');
    symlinkSync('/etc/passwd', path.join(folder, 'stages.yaml'));
    symlinkSync('/etc', path.join(folder, 'cases'));
    const { files, problems } = await readFolder(folder);
    expect([...files.keys()]).toEqual(['library.yaml']);
    expect(problems.map(describeProblem)).toEqual([
      'cases:1 is a link; links are not followed (put the file itself here)',
      'stages.yaml:1 is a link; links are not followed (put the file itself here)',
    ]);
  });

  it('is written where it differs; records that are gone go, other files stay', async () => {
    put('library.yaml', 'name: a');
    put('personas/gone.yaml', 'id: gone');
    put('notes/mine.txt', '我的');
    put('README.md', '说明');
    const written = await writeFolder(
      folder,
      new Map([
        ['library.yaml', Buffer.from('name: a')],
        ['personas/lin.yaml', Buffer.from('id: lin')],
      ]),
    );
    expect(written).toEqual({ written: ['personas/lin.yaml'], removed: ['personas/gone.yaml'] });
    expect(readFileSync(path.join(folder, 'personas/lin.yaml'), 'utf8')).toBe('id: lin');
    expect(existsSync(path.join(folder, 'notes/mine.txt'))).toBe(true);
  });

  it('writes to a folder that is not there yet, and never through a link', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'yuanding-outside-'));
    const target = path.join(folder, 'new');
    expect((await writeFolder(target, new Map([['library.yaml', Buffer.from('x')]]))).written).toEqual([
      'library.yaml',
    ]);
    symlinkSync(outside, path.join(target, 'personas'));
    await expect(writeFolder(target, new Map([['personas/lin.yaml', Buffer.from('x')]]))).rejects.toThrow(/link/);
    expect(existsSync(path.join(outside, 'lin.yaml'))).toBe(false);
    rmSync(outside, { recursive: true });
  });
});
