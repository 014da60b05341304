import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type Clock } from '../kernel/index.js';
import { Workspaces, type ReviewPolicy } from '../identity/index.js';
import { Libraries, type Library } from '../library/index.js';
import { CLOCK } from '../platform/clock/index.js';

/** What every judgement of this room rests on besides the draft itself. */
export interface ReviewRules {
  readonly fourEyes: boolean;
  readonly policy: ReviewPolicy;
  readonly library: Library;
  /** The workspace's day, on which waivers must hold. */
  readonly today: string;
  readonly timeZone: string;
}

@Injectable()
export class RulesOfReview {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly libraries: Libraries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(workspaceId: string): Promise<ReviewRules> {
    const { settings, timeZone } = await this.workspaces.byId(workspaceId);
    const { fourEyes, review: policy } = settings;
    const library = await this.libraries.snapshot(workspaceId);
    return { fourEyes, policy, library, today: dayOf(this.clock.now(), timeZone), timeZone };
  }
}
