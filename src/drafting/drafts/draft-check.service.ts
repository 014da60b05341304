import { Injectable } from '@nestjs/common';
import { groundedIn, voiceOf } from '../../checks/index.js';
import { labelPart, type Body } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { labelPolicy, madeBefore, madeOf } from '../authorship/authorship.queries.js';
import { countingLabel } from '../authorship/counting-label.js';
import { appended, labelOf } from '../authorship/origin.js';
import { merged } from '../second-reading/merged.js';
import { secondFindings } from '../second-reading/second-reading.queries.js';
import { Grounds } from '../seen/grounds.service.js';
import { checkDraft, contextOf } from './check-draft.js';
import type { DraftCheckView } from './draft-check.schema.js';
import { DraftVersionEntity } from './draft-version.entity.js';
import { loadDraft } from './drafts.queries.js';
import { otherTouchpoint } from './drafts.service.js';
import { isBlocked } from './new-version.js';

/** Whoever types is a person. */
const BY_HAND = { writer: 'person', model: null, promptVersion: null } as const;

/** Judges words while they are written, exactly as the version that they would become. Keeps nothing. */
@Injectable()
export class DraftChecks {
  constructor(
    private readonly database: Database,
    private readonly grounds: Grounds,
  ) {}

  /** @throws AppError 404 when the draft is not in this workspace · 422 for the body of another touchpoint */
  async check(workspaceId: string, draftId: string, body: Body): Promise<DraftCheckView> {
    const { fresh } = this.database;
    const draft = await loadDraft(fresh, workspaceId, draftId);
    if (body.touchpoint !== draft.touchpoint) throw otherTouchpoint(draft);
    const ground = await this.grounds.lately(draft);
    const version = checkDraft(body, draft, ground);
    const current = { workspaceId, draftId, number: draft.currentNumber };
    const made =
      version.hash === draft.hash
        ? madeBefore(await fresh.findOneByOrFail(DraftVersionEntity, current))
        : await madeOf(fresh, draft, version.text, BY_HAND);
    const label = labelOf(await labelPolicy(fresh, workspaceId), made);
    const counted = countingLabel(version, appended(label), ground.library);
    const second = await secondFindings(fresh, { workspaceId, draftId, hash: version.hash });
    const findings = merged(counted.findings, second);
    const context = contextOf(body, draft, ground);
    const voice = voiceOf(body, context);
    return {
      blocked: isBlocked(findings),
      findings,
      voice: voice === null ? null : { ...voice, reasons: [...voice.reasons] },
      grounded: groundedIn(body, context),
      label: label === null ? null : { ...label, part: label.inText ? labelPart(body) : null },
    };
  }
}
