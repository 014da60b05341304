import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { type Clock, type Day, dayOf, unknownReference } from '../kernel/index.js';
import { Libraries } from '../library/index.js';
import { CLOCK } from '../platform/clock/index.js';
import type { CheckRequest } from './checks.schema.js';
import type { CheckContext, Finding } from './finding.js';
import { type Grounded, groundedIn } from './grounding/grounded.js';
import { voiceOf, type VoiceScore } from './voice/voice-score.js';
import { runChecks } from './registry.js';

interface CheckReport {
  readonly blocked: boolean;
  readonly findings: Finding[];
  readonly voice: VoiceScore | null;
  readonly grounded: Grounded[];
}

/** Checks on demand: a text that is no draft yet, or an edit before it is saved. Nothing is kept. */
@Injectable()
export class Checks {
  constructor(
    private readonly libraries: Libraries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async check(actor: Actor, request: CheckRequest): Promise<CheckReport> {
    const library = await this.libraries.snapshot(actor.workspaceId);
    const { persona, segment, products } = request;
    if (persona !== undefined && !library.personas.has(persona)) throw unknownReference('persona', 'persona', persona);
    if (segment !== undefined && !library.segments.has(segment)) throw unknownReference('segment', 'segment', segment);
    products.forEach((id, index) => {
      if (!library.products.has(id)) throw unknownReference(`products.${index}`, 'product', id);
    });
    const timeZone = library.brand.time_zone;
    const context: CheckContext = {
      library,
      personaId: persona ?? null,
      segmentId: segment ?? null,
      productIds: products,
      goal: request.goal,
      category: request.category,
      publishOn: (request.publishOn as Day | undefined) ?? dayOf(this.clock.now(), timeZone),
      timeZone,
    };
    const findings = runChecks(request.body, context, request.only);
    return {
      blocked: findings.some(({ severity }) => severity === 'block'),
      findings,
      voice: voiceOf(request.body, context),
      grounded: groundedIn(request.body, context),
    };
  }
}
