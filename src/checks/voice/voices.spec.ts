import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildLibrary, KINDS } from '../../library/index.js';
import { evaluateVoices, type VoiceLine } from '../evaluation/voices.js';
import { voice } from './voice.js';
import { soundsOf, voiceOf } from './voice-score.js';

const lines = readFileSync(join(import.meta.dirname, '../../../test/golden/voice.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as VoiceLine);

const body = (text: string) => ({ touchpoint: 'moments' as const, text, attachments: [], claims: [] });
const calm = [
  '早上起晚了。\n豆浆洒在袖子上。',
  '今天没什么客人。\n货架擦了一遍。',
  '她回我了。\n我看了两遍。\n没有截图。',
];
const libraryWith = (samples: readonly string[], voice: object = {}) =>
  buildLibrary(
    [
      {
        kind: 'persona',
        body: KINDS.persona.schema.parse({
          id: 'calm',
          name: '沈禾',
          voice,
          samples: samples.map((text) => ({ touchpoint: 'moments', text })),
        }),
      },
    ],
    1,
  );

const LOUD = '姐妹们看过来！！！新颜色到啦🎉🎉超级显白呀～快来试试嘛哈哈哈哈💄';

describe('the labelled voices', () => {
  const figures = evaluateVoices(lines);
  it('are many', () => expect(figures.texts).toBeGreaterThanOrEqual(120));
  it('are told from each other, whatever they talk about', () => {
    expect(figures.told).toBeGreaterThanOrEqual(0.9);
    expect(figures.above).toBeGreaterThanOrEqual(0.95);
  });
});

describe('how much a text sounds like its persona', () => {
  const library = libraryWith(calm);
  it('is high for the same hand on another topic', () => {
    expect(
      voiceOf(body('新到的一箱先不卖。\n我自己用两周。\n不对劲就退回去。'), { library, personaId: 'calm' })?.score,
    ).toBeGreaterThan(60);
  });

  it('is put in words: the persona’s from 50, not quite from 25, another’s below', () => {
    expect([100, 50, 49, 25, 24, 0].map(soundsOf)).toEqual([
      ...['like', 'like', 'not_quite', 'not_quite', 'unlike', 'unlike'],
    ]);
    expect(voiceOf(body(LOUD), { library, personaId: 'calm' })?.sounds).toBe('unlike');
  });

  it('is low for another hand, with things a writer can do', () => {
    const heard = voiceOf(body(LOUD), { library, personaId: 'calm' });
    expect(heard?.score).toBeLessThan(25);
    expect(heard?.reasons).toContain('表情多了，删几个');
    expect(heard?.reasons.length).toBeLessThanOrEqual(3);
  });

  it('rises with a turn of phrase of its own', () => {
    const own = libraryWith(calm, { catchphrases: ['不急'] });
    const text = '想清楚再来，不急，东西在这里又不会跑掉的。';
    const plain = voiceOf(body(text), { library, personaId: 'calm' })?.score ?? 0;
    expect(voiceOf(body(text), { library: own, personaId: 'calm' })?.score).toBeGreaterThan(plain);
  });

  it('is not guessed from one sample, from a few words, or for nobody', () => {
    expect(voiceOf(body(LOUD), { library: libraryWith(calm.slice(0, 1)), personaId: 'calm' })).toBeNull();
    expect(voiceOf(body('好的，收到。'), { library, personaId: 'calm' })).toBeNull();
    expect(voiceOf(body(LOUD), { library, personaId: null })).toBeNull();
  });

  it('is said of a draft that is far off, once, at its first line', () => {
    const found = voice.run(body(LOUD), {
      library,
      personaId: 'calm',
      segmentId: null,
      productIds: [],
      goal: 'build_trust',
      category: 'expertise',
      publishOn: '2026-11-25' as never,
      timeZone: 'Asia/Shanghai',
    });
    expect(found.map(({ rule, severity, start }) => ({ rule, severity, start }))).toEqual([
      { rule: 'off_voice', severity: 'warn', start: 0 },
    ]);
  });
});
