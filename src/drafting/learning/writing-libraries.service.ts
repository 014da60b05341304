import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type Clock } from '../../kernel/index.js';
import { Libraries, type Library } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import type { WritingLibrary } from '../context/index.js';
import { withLearned, type Learned } from './learned.js';
import { Learning } from './learning-source.service.js';

/** What a workspace writes from: its library, and what its own drafts taught as far as it holds for the day. */
@Injectable()
export class WritingLibraries {
  /** Judging the learned texts anew for every item of a batch would cost more than writing it. */
  private readonly judged = new WeakMap<Library, Map<string, { learned: Learned; library: WritingLibrary }>>();

  constructor(
    private readonly libraries: Libraries,
    private readonly learning: Learning,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param day that is written for; the brand's today when left out */
  async of(workspaceId: string, day?: string): Promise<WritingLibrary> {
    return this.from(workspaceId, await this.libraries.snapshot(workspaceId), day);
  }

  /** For who has the library in hand already. */
  async from(workspaceId: string, library: Library, day?: string): Promise<WritingLibrary> {
    const learned = await this.learning.of(workspaceId);
    return this.once(library, learned, day ?? dayOf(this.clock.now(), library.brand.time_zone));
  }

  private once(library: Library, learned: Learned, day: string): WritingLibrary {
    const days = this.judged.get(library) ?? new Map<string, { learned: Learned; library: WritingLibrary }>();
    this.judged.set(library, days);
    const known = days.get(day);
    if (known?.learned === learned) return known.library;
    const made = withLearned(library, learned, day);
    days.set(day, { learned, library: made });
    return made;
  }
}
