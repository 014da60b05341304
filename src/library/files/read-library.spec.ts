import fc from 'fast-check';
import { describeProblem } from './problem.js';
import { readFolder } from './library-folder.adapter.js';
import { readLibrary } from './read-library.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const BRAND = 'name: 南枝\nindustry: beauty\n';
const SEGMENT =
  'id: office\nname: 上班族\nrule: { tag: job/office }\nscenes: [ { id: lunch, days: workday, from: "12:00", to: "13:30" } ]\n';
const TAGS = 'tags: [ { id: job, name: 职业, kind: basic, values: [ { id: office, name: 上班 } ] } ]\n';
const PERSONA = 'id: linxia\nname: 林夏\nserves: [ office ]\n';
const valid: Record<string, string> = {
  'library.yaml': BRAND,
  'tags.yaml': TAGS,
  'segments/office.yaml': SEGMENT,
  'personas/linxia.yaml': PERSONA,
};
const libraryOf = (changes: Record<string, string | Uint8Array>) =>
  new Map(
    Object.entries({ ...valid, ...changes }).map(([path, text]) => [
      path,
      typeof text === 'string' ? bytes(text) : text,
    ]),
  );
const problemsOf = (changes: Record<string, string | Uint8Array>) =>
  readLibrary(libraryOf(changes)).problems.map(describeProblem);

describe('reading a library', () => {
  it('reads a small one without complaint', () => {
    const reading = readLibrary(libraryOf({}));
    expect(reading.problems).toEqual([]);
    expect(reading.records.map((record) => `${record.kind}/${record.body.id}`)).toEqual([
      'brand/brand',
      'persona/linxia',
      'segment/office',
      'tag/job',
    ]);
  });

  it('names file, line, column, field, expectation and what was probably meant', () => {
    const { problems } = readLibrary(
      libraryOf({ 'personas/linxia.yaml': 'id: linxia\nname: 林夏\nvoice:\n  tone: [ 温柔 ]\n  emojis: light\n' }),
    );
    expect(problems).toEqual([
      {
        file: 'personas/linxia.yaml',
        line: 5,
        column: 3,
        field: 'voice.emojis',
        message: 'there is no field "emojis" here',
        expected: 'one of tone, do, dont, catchphrases, taboo, emoji, self',
        suggestion: 'did you mean "emoji"?',
      },
    ]);
  });

  it('keeps of a record that is not valid what is, to be judged in the same run', () => {
    const product = [
      'id: serum\nname: 缓雨精华\nladder: hit\nprice: { amount: 199, unit: 瓶 }\ncolour: red',
      'facts: [ { id: f1, claim: 全网最低价 13812345678, evidence: "" } ]\n',
    ].join('\n');
    const { records, partly, problems, placeOf } = readLibrary(libraryOf({ 'products/serum.yaml': product }));
    expect(problems.map(({ field }) => field)).toEqual(['colour', 'facts.0.evidence']);
    expect(records.map(({ kind }) => kind)).not.toContain('product');
    expect(partly).toMatchObject([
      { kind: 'product', body: { id: 'serum', facts: [{ claim: '全网最低价 13812345678' }] } },
    ]);
    expect(placeOf('product', 'serum', 'facts.0.claim')).toMatchObject({ file: 'products/serum.yaml', line: 6 });
  });

  it('refuses tens of thousands of aliases instead of following them', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `- &a${index} x\n- *a${index}`).join('\n');
    expect(problemsOf({ 'tags.yaml': many })).toEqual([expect.stringContaining('repeats itself by aliases')]);
  });

  it('reads no more text than a library can need', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 17 }, (_, index) => [`personas/p${index}.yaml`, ' '.repeat(1_048_576)]),
    );
    expect(problemsOf(texts)).toContainEqual(expect.stringContaining('bytes of text'));
  });

  it('tells everything that is wrong in one run', () => {
    const problems = problemsOf({
      'library.yaml': 'name: 南枝\nindustry: beuaty\n',
      'personas/linxia.yaml': 'id: lin\nserves: [ ofice ]\n',
      'segments/office.yaml': SEGMENT.replace('12:00', '25:00'),
      'tags.yaml': TAGS.replace('basic', 'basi'),
    });
    expect(problems).toEqual([
      'library.yaml:2:11 industry: is "beuaty" – expected one of beauty, medical, education, finance, food, auto, home, other (did you mean "beauty"?)',
      'personas/linxia.yaml:1:1 name: is missing – expected text',
      'personas/linxia.yaml:1:5 id: is "lin", but the file is called linxia – expected linxia (rename the file or change the id)',
      'segments/office.yaml:4:45 scenes.0.from: expected a time of day as "HH:MM" in quotes, such as "12:30"',
      'tags.yaml:1:36 tags.0.kind: is "basi" – expected one of basic, behaviour, interest, custom (did you mean "basic"?)',
    ]);
  });

  it('points at references that lead nowhere, also at parts of records', () => {
    const problems = problemsOf({
      'personas/linxia.yaml':
        'id: linxia\nname: 林夏\nserves:\n  - office\n  - ofice\nmatrix: { avatar: media/a.png }\n',
      'segments/office.yaml': SEGMENT.replace('job/office', 'job/offices'),
    });
    expect(problems).toEqual([
      'personas/linxia.yaml:5:5 serves.1: there is no segment "ofice" – expected a segment of this library: office (did you mean "office"?)',
      'personas/linxia.yaml:6:19 matrix.avatar: media/a.png is not listed in media/media.yaml – expected a media of this library',
      expect.stringContaining('segments/office.yaml:3:14 rule.tag: tag "job" has no value "offices"'),
    ]);
  });

  it('blames nobody for pointing at a record that could not be read', () => {
    expect(problemsOf({ 'segments/office.yaml': 'id: [office\n' })).toHaveLength(1);
    expect(problemsOf({ 'tags.yaml': 'tags: 3\n: :' }).every((problem) => problem.startsWith('tags.yaml'))).toBe(true);
  });

  it.each([
    [
      'a rule with a slip',
      SEGMENT.replace('{ tag: job/office }', '{ tga: job/office }'),
      /there is no field "tga" here .*did you mean "tag"/,
    ],
    [
      'a comparison with a slip',
      SEGMENT.replace(
        '{ tag: job/office }',
        '{ all: [ { tag: job/office }, { days_since_last_activity: { le: 30 } } ] }',
      ),
      /rule\.all\.1\.days_since_last_activity.*"le"/,
    ],
    [
      'a number where text belongs',
      SEGMENT.replace('name: 上班族', 'name: 2026'),
      /name: is the number 2026 – expected text \(put it in quotes: "2026"\)/,
    ],
    ['a scene that passes midnight', SEGMENT.replace('13:30', '00:30'), /scenes\.0\.to: must be later than from/],
    [
      'a weekday that is none',
      SEGMENT.replace('workday', 'monday'),
      /scenes\.0\.days: does not fit – expected workday, weekend, daily/,
    ],
    ['tabs', 'id: office\nscenes:\n\t- a\n', /tab/i],
    ['a field written twice', `${SEGMENT}name: 又一次\n`, /the field "name" is written twice/],
    ['a key that is no word', `${SEGMENT}? [ a ]\n: b\n`, /a key must be a word/],
    ['an unknown tag', SEGMENT.replace('上班族', '!!js/function x'), /unresolved tag/i],
    ['two documents', `${SEGMENT}---\nid: other\n`, /multiple documents/],
    ['nothing', '\n', /is empty/],
    ['only a list', '- a\n', /holds no fields/],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [${Array(9)
              .fill(`*${'abcdefg'[index] ?? ''}`)
              .join(',')}]`,
        )
        .join('\n')}\n`,
      /aliases/,
    ],
    ['a nest without end', '['.repeat(200_000), /./],
  ])('explains %s', (_, text, explained) => {
    expect(problemsOf({ 'segments/office.yaml': text }).join('\n')).toMatch(explained);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['bytes that are not UTF-8', Uint8Array.of(0x6e, 0xff, 0xfe, 0x80), /not UTF-8/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x6e, 0), /UTF-16.*save it as UTF-8/],
    ['null characters', bytes('name: a\0b'), /null characters/],
    ['a huge file', new Uint8Array(2_000_000).fill(32), /at most 1048576/],
  ])('explains %s', (_, content, explained) => {
    expect(problemsOf({ 'library.yaml': content }).join('\n')).toMatch(explained);
  });

  it('takes a byte order mark and Windows line ends', () => {
    expect(problemsOf({ 'library.yaml': `\uFEFF${BRAND.replaceAll('\n', '\r\n')}` })).toEqual([]);
  });

  it.each([
    ['persona/linxia.yaml', /did you mean personas\/linxia\.yaml/],
    ['personas/lin.yml', /rename it to personas\/lin\.yaml/],
    ['personas/Lin Xia.yaml', /rename it, for example to personas\/lin-xia\.yaml/],
    ['stage.yaml', /did you mean stages\.yaml/],
    ['../stages.yaml', /outside the folder/],
    ['personas/more/lin.yaml', /no folders within/],
    ['media/evil.exe', /not kept/],
    ['media/a.png', /not what its ending says/],
  ])('says where %s should be', (path, explained) => {
    expect(problemsOf({ [path]: 'x' }).join('\n')).toMatch(explained);
  });

  it('passes over what tools leave, and keeps a README', () => {
    const reading = readLibrary(libraryOf({ '.git/config': 'x', '.DS_Store': 'x', 'README.md': '说明' }));
    expect(reading.problems).toEqual([]);
    expect([...reading.texts.keys()]).toContain('README.md');
  });

  it('reads front matter, with lines that count from the top of the file', () => {
    const exemplar = '---\ntouchpoint: moments\ngoal: build_trust\ncategory: lif\n---\n\n雨天。\n';
    expect(problemsOf({ 'exemplars/rain.md': exemplar })).toEqual([
      'exemplars/rain.md:4:11 category: is "lif" – expected one of life, expertise, proof, interaction, product (did you mean "life"?)',
    ]);
    expect(problemsOf({ 'exemplars/rain.md': exemplar.replace('lif\n', 'life\n').replace('雨天。\n', '') })[0]).toMatch(
      /rain\.md:6:1 text: must not be empty/,
    );
    expect(problemsOf({ 'exemplars/rain.md': '雨天。' })[0]).toMatch(/first line must be ---/);
  });

  it('misses library.yaml', () => {
    const files = libraryOf({});
    files.delete('library.yaml');
    expect(readLibrary(files).problems.map(describeProblem)[0]).toMatch(/library\.yaml:1 is missing/);
  });
});

describe('reading anything', () => {
  const anyPath = fc.oneof(
    fc.constantFrom(
      'library.yaml',
      'tags.yaml',
      'personas/a.yaml',
      'exemplars/a.md',
      'media/media.yaml',
      'journeys/a.yaml',
    ),
    fc.string(),
  );

  it('never throws on random bytes and texts', () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map(bytes),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPath, content), { maxLength: 4 }), (entries) => {
        expect(Array.isArray(readLibrary(new Map(entries)).problems)).toBe(true);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('never throws on damaged samples, and every problem has a place', async () => {
    const { files } = await readFolder('content-library/knowledge');
    const paths = [...files.keys()].filter((path) => !path.startsWith('media/') || path.endsWith('.yaml'));
    const damage = fc.tuple(
      fc.constantFrom(...paths),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(12),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(damage, ([path, where, length, put]) => {
        const text = files.get(path)?.toString('utf8') ?? '';
        const at = Math.floor(where * text.length);
        const damaged = new Map<string, Uint8Array>([[path, bytes(text.slice(0, at) + put + text.slice(at + length))]]);
        for (const problem of readLibrary(damaged).problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.message).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
