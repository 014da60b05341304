import type { Day } from '../../kernel/index.js';
import type { Library, RecordFinding } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { runChecks } from '../registry.js';
import { evidenceGaps } from './evidence-gaps.js';
import { type RecordText, recordTexts } from './record-texts.js';

/**
 * What the checks of drafts say against the records of a library, before a draft is written from them. The records are
 * kept whatever is said: a case that nobody may quote yet is still a case.
 * @param today the brand's local day
 * @returns in the order of kinds and records, at most {@link MOST_FINDINGS}
 */
export function judgeRecords(library: Library, today: Day): RecordFinding[] {
  const findings = recordTexts(library).flatMap((text) => findingsOf(text, library, today));
  return [...evidenceGaps(library), ...findings].slice(0, MOST_FINDINGS);
}

/** A library that breaks more mends these first. */
export const MOST_FINDINGS = 500;

function findingsOf({ kind, id, field, text, only }: RecordText, library: Library, today: Day): RecordFinding[] {
  const context: CheckContext = {
    library,
    personaId: kind === 'persona' ? id : null,
    segmentId: null,
    productIds: kind === 'product' ? [id] : [],
    goal: 'build_trust',
    publishOn: today,
    timeZone: library.brand.time_zone,
  };
  return runChecks({ touchpoint: 'moments', text, attachments: [], claims: [] }, context, only).map(
    ({ rule, severity, span, message, source, suggestion, suggests }) => ({
      ...{ kind, id, field, rule, severity, span, message, source },
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(suggests === undefined ? {} : { suggests }),
    }),
  );
}
