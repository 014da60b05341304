import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks, voiceOf } from '../src/checks/index.js';
import { afterUse, buildContext, nothingUsed, rememberText } from '../src/drafting/context/index.js';
import { readFrameworks } from '../src/drafting/prompts/index.js';
import { loadFrameworks } from '../src/drafting/writers/template/framework.js';
import { writeFromTemplate } from '../src/drafting/writers/template/write-from-template.js';
import { seeded, type Day } from '../src/kernel/index.js';
import {
  buildLibrary,
  CATEGORIES,
  CATEGORY_NAMES,
  GOAL_NAMES,
  GOALS,
  plainText,
  readFolder,
  readLibrary,
  sendables,
  TOUCHPOINT_IDS,
  TOUCHPOINT_NAMES,
} from '../src/library/index.js';

/** Writes `docs/samples/`: twenty drafts of each touchpoint for both sample brands, with what the checks say of them. */
const DAY = '2026-11-24' as Day;
const EACH = 20;
const out = join(import.meta.dirname, '../docs/samples');
const frameworks = loadFrameworks(readFrameworks());

for (const brand of ['beauty', 'knowledge']) {
  const { files } = await readFolder(join(import.meta.dirname, '../content-library', brand));
  const library = buildLibrary(readLibrary(files).records, 1);
  const segments = [...library.segments.keys()];
  mkdirSync(join(out, brand), { recursive: true });
  for (const touchpoint of TOUCHPOINT_IDS) {
    let used = nothingUsed;
    const pages: string[] = [];
    for (let ordinal = 0; pages.length < EACH && ordinal < EACH * 4; ordinal += 1) {
      const seed = `${brand}/${touchpoint}/${String(ordinal)}`;
      // A profile shows who somebody is, as requests label it.
      const category =
        touchpoint === 'persona_matrix' ? 'life' : (CATEGORIES[ordinal % CATEGORIES.length] ?? 'expertise');
      const goal = GOALS[(ordinal * 3) % GOALS.length] ?? 'build_trust';
      const segment = segments[ordinal % segments.length] ?? '';
      const brief = { goal, category, segment, touchpoint, words: '', day: DAY, variant: ordinal };
      const context = buildContext(library, brief, used, seeded(seed));
      if (!context.ok) continue;
      const draft = writeFromTemplate(frameworks, context.value, seed, used.texts);
      if (!draft.ok) continue;
      used = rememberText(afterUse(used, context.value), plainText(draft.value.body));
      const checked = {
        library,
        personaId: context.value.persona.id,
        segmentId: segment,
        productIds: context.value.product === null ? [] : [context.value.product.id],
        goal,
        category,
        publishOn: DAY,
        timeZone: library.brand.time_zone,
      };
      const findings = runChecks(draft.value.body, checked);
      const voice = voiceOf(draft.value.body, checked);
      pages.push(
        [
          `## ${String(pages.length + 1)}. ${CATEGORY_NAMES[category]} · ${GOAL_NAMES[goal]} · ${library.segments.get(segment)?.name ?? segment}`,
          `${context.value.persona.name} · writer: template \`${draft.value.frameworkId}\`${voice === null ? '' : ` · voice ${String(voice.score)}`}`,
          ...sendables(draft.value.body).map(({ label, text }) => `**${label}**\n\n${text.split('\n').join('  \n')}`),
          findings.length === 0
            ? 'Findings: none.'
            : `Findings:\n${findings.map(({ severity, rule, span }) => `- ${severity} \`${rule}\` 「${span.slice(0, 40).replace(/\n/gu, ' ')}」`).join('\n')}`,
        ].join('\n\n'),
      );
    }
    const head = `# ${TOUCHPOINT_NAMES[touchpoint]} · ${library.brand.name}\n\nWritten by the template writer from the sample library, as if for ${DAY}; no language model was used. Findings are those of the checks at the time of writing. \`npm run samples\` writes this page anew.`;
    writeFileSync(join(out, brand, `${touchpoint}.md`), `${[head, ...pages].join('\n\n')}\n`);
    console.log(brand, touchpoint, pages.length);
  }
}
