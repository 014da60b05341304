import { fileURLToPath } from 'node:url';
import { runChecks } from '../../../checks/index.js';
import { seeded, type Day } from '../../../kernel/index.js';
import { buildLibrary, CATEGORIES, readFolder, readLibrary } from '../../../library/index.js';
import { buildContext, nothingUsed } from '../../context/index.js';
import { readFrameworks } from '../../prompts/index.js';
import { loadFrameworks, writeFromTemplate } from './index.js';

const day = '2026-11-24' as Day;
const frameworks = loadFrameworks(readFrameworks());

describe.each(['beauty', 'knowledge'])('the profiles of %s without a model', (brand) => {
  it('are one person each, within what WeChat takes, from the persona alone', async () => {
    const folder = fileURLToPath(new URL(`../../../../content-library/${brand}`, import.meta.url));
    const library = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
    const signatures = new Set<string>();
    for (const persona of library.personas.values())
      for (const category of CATEGORIES)
        for (const seed of ['a', 'b', 'c', 'd']) {
          const segment = persona.serves[0] ?? [...library.segments.keys()][0] ?? '';
          const about = { touchpoint: 'persona_matrix', goal: 'build_trust', category, segment } as const;
          const brief = { ...about, persona: persona.id, words: '', day, variant: 0 };
          const context = buildContext(library, brief, nothingUsed, seeded(seed));
          if (!context.ok) throw new Error(context.error.needed);
          expect(context.value.materials).toEqual([]);
          const draft = writeFromTemplate(frameworks, context.value, seed, []);
          if (!draft.ok) throw new Error(draft.error.message);
          const { body } = draft.value;
          const findings = runChecks(body, {
            ...{ library, personaId: persona.id, segmentId: segment, productIds: [], category },
            ...{ goal: 'build_trust', publishOn: day, timeZone: library.brand.time_zone },
          });
          expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
          expect(findings.filter(({ check }) => check === 'one-person')).toEqual([]);
          if (body.touchpoint !== 'persona_matrix') throw new Error('another touchpoint');
          expect(body.nickname).toContain(persona.name);
          expect([body.avatar, body.cover].every((words) => words.length > 10)).toBe(true);
          signatures.add(body.signature);
        }
    expect(signatures.size).toBeGreaterThan(3);
  });
});
