import fc from 'fast-check';
import { KINDS } from '../kinds/index.js';
import { readFolder } from './library-folder.adapter.js';
import { describeProblem } from './problem.js';
import { readLibrary } from './read-library.js';
import { byFile, digestOf, writeFiles, type SourceText, type StoredRecord } from './write-files.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const sample = async (brand: string) => readLibrary((await readFolder(`content-library/${brand}`)).files);
type Reading = Awaited<ReturnType<typeof sample>>;

const sourcesOf = ({ records, texts }: Reading): Map<string, SourceText> => {
  const files = byFile(records);
  return new Map([...texts].map(([path, text]) => [path, { text, digest: digestOf(files.get(path) ?? []) }]));
};
const readAgain = (texts: ReadonlyMap<string, string>, { pictures }: Reading) =>
  readLibrary(
    new Map([
      ...[...texts].map(([path, text]) => [path, bytes(text)] as const),
      ...[...pictures].map(([file, content]) => [`media/${file}`, content] as const),
    ]),
  );
/** The same records, one of them changed by `change`. */
const withChange = (
  records: readonly StoredRecord[],
  address: string,
  change: (body: never) => object,
): StoredRecord[] =>
  records.map((record) =>
    `${record.kind}/${record.body.id}` === address
      ? { ...record, body: KINDS[record.kind].schema.parse(change(structuredClone(record.body) as never)) }
      : record,
  );
const differingLines = (left: string, right: string): string[] => {
  const there = new Set(left.split('\n'));
  return right.split('\n').filter((line) => !there.has(line));
};

describe.each(['beauty', 'knowledge'])('the sample library %s', (brand) => {
  it('is written back byte for byte', async () => {
    const reading = await sample(brand);
    expect(reading.problems.map(describeProblem)).toEqual([]);
    expect([...writeFiles(reading.records, sourcesOf(reading))].sort()).toEqual([...reading.texts].sort());
  });

  it('says the same in canonical form, which writes itself again', async () => {
    const reading = await sample(brand);
    const canonical = writeFiles(reading.records, new Map());
    const again = readAgain(canonical, reading);
    expect(again.problems.map(describeProblem)).toEqual([]);
    expect(digestOf(again.records)).toBe(digestOf(reading.records));
    expect(writeFiles(again.records, new Map())).toEqual(canonical);
  }, 60_000);

  it('survives any one change of words, and only lines of that record change', async () => {
    const reading = await sample(brand);
    const sources = sourcesOf(reading);
    const named = reading.records.filter(({ body }, index) => 'name' in body && index % 12 === 0);
    for (const { kind, body } of named) {
      const changed = withChange(reading.records, `${kind}/${body.id}`, (old: object) => ({
        ...old,
        name: '改过的名字: 一',
      }));
      const texts = writeFiles(changed, sources);
      const touched = [...texts].filter(([path, text]) => reading.texts.get(path) !== text);
      expect(touched).toHaveLength(1);
      const [path, text] = touched[0]!;
      expect(differingLines(reading.texts.get(path) ?? '', text)).toHaveLength(1);
      expect(digestOf(readAgain(texts, reading).records)).toBe(digestOf(changed));
    }
  }, 60_000);
});

describe('an edit of a file', () => {
  const LIBRARY = 'name: 南枝          # 名字\n\n\nmodel:   ip\nsignature: "一句话"   # 签名\n';
  const PRODUCT = [
    '# 精华',
    'id: serum',
    "name:   '精华'            # 全名以后再定",
    'ladder: hit',
    'price: {amount: 199,   currency: CNY}',
    'cost: 62',
    'facts:',
    '- { id: f1, claim: 含量 5%, kind: number, evidence: 报告 }   # 主打',
    '',
    '  # 第二条',
    '- id: f2',
    '  claim: 容量 30 毫升',
    '  evidence: 包装',
    'never_claim: [ 美白,',
    '  祛斑 ]',
    'description: |',
    '  第一段',
    '',
    '  第二段',
    '',
  ].join('\n');
  const files = (changes: Record<string, string> = {}) =>
    readLibrary(
      new Map(
        Object.entries({ 'library.yaml': LIBRARY, 'products/serum.yaml': PRODUCT, ...changes }).map(([path, text]) => [
          path,
          bytes(text),
        ]),
      ),
    );
  const edit = (change: (body: never) => object, changes: Record<string, string> = {}, address = 'product/serum') => {
    const reading = files(changes);
    expect(reading.problems.map(describeProblem)).toEqual([]);
    const changed = withChange(reading.records, address, change);
    const texts = writeFiles(changed, sourcesOf(reading));
    expect(digestOf(readAgain(texts, reading).records)).toBe(digestOf(changed));
    return texts;
  };
  interface Body {
    name: string;
    cost?: number;
    description: string;
    price: { amount: number };
    facts: { id: string; claim: string; evidence: string }[];
    never_claim: string[];
  }
  const product = (change: (body: Body) => void, source = PRODUCT): string =>
    edit(
      (body: Body) => {
        change(body);
        return body;
      },
      { 'products/serum.yaml': source },
    ).get('products/serum.yaml') ?? '';

  it('changes a word and leaves quoting, spacing and comments', () => {
    expect(product((body) => (body.name = '新精华'))).toBe(
      PRODUCT.replace("'精华'            #", "'新精华' #").replace('name:   ', 'name: '),
    );
    expect(
      edit((body: { signature: string }) => ({ ...body, signature: '两句话' }), {}, 'brand/brand').get('library.yaml'),
    ).toBe(LIBRARY.replace('signature: "一句话"   #', 'signature: "两句话" #'));
  });

  it('changes a number in place', () => {
    expect(product((body) => (body.cost = 58.5))).toBe(PRODUCT.replace('cost: 62', 'cost: 58.5'));
  });

  it('takes a field away with nothing else', () => {
    expect(product((body) => delete body.cost)).toBe(PRODUCT.replace('cost: 62\n', ''));
  });

  it('changes one fact of a list and leaves its neighbours', () => {
    expect(product((body) => (body.facts[1]!.claim = '容量 50 毫升'))).toBe(PRODUCT.replace('容量 30', '容量 50'));
  });

  it('adds a fact after the others and takes one away', () => {
    const added = product((body) => body.facts.push({ id: 'f3', claim: '新的', evidence: '批' }));
    expect(differingLines(PRODUCT, added)).toHaveLength(1);
    const removed = product((body) => body.facts.shift());
    expect(removed).not.toContain('f1');
    expect(removed).toContain("name:   '精华'            # 全名以后再定");
    expect(removed).toContain('never_claim: [ 美白,\n  祛斑 ]');
  });

  it('rewrites a long text as a block', () => {
    expect(product((body) => (body.description = '只有一段\n\n和另一段'))).toBe(
      PRODUCT.replace('第一段', '只有一段').replace('第二段', '和另一段'),
    );
  });

  it('keeps Windows line ends and the byte order mark', () => {
    const source = `\uFEFF${PRODUCT.replaceAll('\n', '\r\n')}`;
    expect(product((body) => (body.cost = 60), source)).toBe(source.replace('cost: 62', 'cost: 60'));
  });

  it('edits front matter and text apart', () => {
    const exemplar =
      '---\ntouchpoint:   moments   # 朋友圈\ngoal: build_trust\ncategory: life\n---\n\n\n雨天。\n\n第二段。\n\n';
    const address = 'exemplar/rain';
    const change = { 'exemplars/rain.md': exemplar };
    const retold = edit((body: object) => ({ ...body, text: '晴天。' }), change, address).get('exemplars/rain.md');
    expect(retold).toBe(exemplar.replace('雨天。\n\n第二段。', '晴天。'));
    const goal = edit((body: object) => ({ ...body, goal: 'care' }), change, address).get('exemplars/rain.md');
    expect(goal).toBe(exemplar.replace('build_trust', 'care'));
  });

  it('adds, changes, moves and drops records of a list file', () => {
    const stages =
      'stages:\n  # 新来的\n  - { id: a, name: 甲, goal: care }\n\n  - { id: b, name: 乙, goal: care }   # 老的\n';
    const reading = files({ 'stages.yaml': stages });
    const [rest, [a, b]] = [
      reading.records.filter(({ kind }) => kind !== 'stage'),
      reading.records.filter(({ kind }) => kind === 'stage'),
    ];
    const sources = sourcesOf(reading);
    const written = (list: StoredRecord[]) => writeFiles([...rest, ...list], sources).get('stages.yaml');
    const c: StoredRecord = { kind: 'stage', body: KINDS.stage.schema.parse({ id: 'c', name: '丙', goal: 'care' }) };
    expect(written([a!, b!, c])).toBe(`${stages}  - { id: c, name: 丙, goal: care }\n`);
    expect(written([b!])).not.toContain('甲');
    expect(written([b!])).toContain('  - { id: b, name: 乙, goal: care }   # 老的');
    const moved = readAgain(
      new Map([
        ['library.yaml', LIBRARY],
        ['stages.yaml', written([b!, a!]) ?? ''],
      ]),
      reading,
    );
    expect(moved.records.filter(({ kind }) => kind === 'stage').map(({ body }) => body.id)).toEqual(['b', 'a']);
    expect(written([])).toMatch(/^stages:/);
  });

  it('drops the file of a record that is gone and makes one for a new record', () => {
    const reading = files();
    const texts = writeFiles(
      [
        ...reading.records.filter(({ kind }) => kind !== 'product'),
        { kind: 'persona', body: KINDS.persona.schema.parse({ id: 'linxia', name: '林夏' }) },
      ],
      sourcesOf(reading),
    );
    expect([...texts.keys()]).toEqual(['library.yaml', 'personas/linxia.yaml']);
    expect(texts.get('personas/linxia.yaml')).toMatch(/^id: linxia\nname: 林夏\n/);
  });
});

describe('any record', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((value) => value.trim() !== '' && !/[^\P{Cc}\n\t]|\p{Cs}/u.test(value));
  const multiline = fc
    .array(text, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('\n'))
    .map((value) => value.trim());
  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5})?$/);
  const line = text.map((value) => value.replace(/[\r\n]+/g, ' ').trim());
  const product = fc.record(
    {
      id: slug,
      name: line,
      description: multiline,
      ladder: fc.constantFrom('lead', 'hit'),
      price: fc.record(
        {
          amount: fc.nat(100_000).map((cents) => cents / 100),
          unit: line.map((value) => Array.from(value).slice(0, 5).join('').trim() || '瓶'),
        },
        { requiredKeys: ['amount'] },
      ),
      facts: fc.uniqueArray(fc.record({ id: slug, claim: multiline, evidence: line }), {
        selector: (fact) => fact.id,
        maxLength: 4,
      }),
      never_claim: fc.array(line, { maxLength: 4 }),
    },
    { requiredKeys: ['id', 'name', 'ladder', 'price'] },
  );
  const parse = (value: object) => KINDS.product.schema.safeParse(value);
  const roundTrip = (stored: StoredRecord[], sources = new Map<string, SourceText>()) => {
    const texts = writeFiles(stored, sources);
    const read = readLibrary(new Map([...texts].map(([path, content]) => [path, bytes(content)])));
    return { texts, read: read.records };
  };

  it('reads back as it was written, and is written the same again', () => {
    fc.assert(
      fc.property(product, (value) => {
        const parsed = parse(value);
        fc.pre(parsed.success);
        const stored: StoredRecord[] = [{ kind: 'product', body: parsed.data }];
        const { texts, read } = roundTrip(stored);
        expect(digestOf(read)).toBe(digestOf(stored));
        expect(roundTrip([...read]).texts).toEqual(texts);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('may be edited into any other and reads back as that', () => {
    fc.assert(
      fc.property(product, product, (before, after) => {
        const [was, is] = [parse(before), parse({ ...after, id: before.id })];
        fc.pre(was.success && is.success);
        const old: StoredRecord[] = [{ kind: 'product', body: was.data }];
        const source = [...writeFiles(old, new Map())].map(
          ([path, content]) => [path, { text: content, digest: digestOf(old) }] as const,
        );
        const stored: StoredRecord[] = [{ kind: 'product', body: is.data }];
        expect(digestOf(roundTrip(stored, new Map(source)).read)).toBe(digestOf(stored));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
