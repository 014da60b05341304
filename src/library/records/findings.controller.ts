import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { type Clock, dayOf } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Api } from '../../platform/http/index.js';
import type { Library } from '../library.js';
import type { RecordFinding } from '../record-finding.js';
import { RecordFindingView } from './finding.schema.js';
import { Libraries } from './libraries.service.js';
import { RecordJudges } from './record-judges.service.js';
import { LibraryParams } from './records.schema.js';

const FindingsView = z
  .object({ items: z.array(RecordFindingView).describe('In the order of kinds and records, at most 500') })
  .meta({ id: 'LibraryFindings' });

@Controller('workspaces/:workspace/library/findings')
export class FindingsController {
  /** A library is never changed in place, so what is said of it on a day holds as long as it does. */
  private readonly said = new WeakMap<Library, { day: string; items: RecordFinding[] }>();

  constructor(
    private readonly libraries: Libraries,
    private readonly judges: RecordJudges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('library.read')
  @Api({ summary: 'What the checks of texts say against the records as they stand', response: FindingsView })
  async findings(@Who() actor: Actor, @Param({ schema: LibraryParams }) _params: z.infer<typeof LibraryParams>) {
    const library = await this.libraries.snapshot(actor.workspaceId);
    const day = dayOf(this.clock.now(), library.brand.time_zone);
    const known = this.said.get(library);
    if (known?.day === day) return { items: known.items };
    const items = this.judges.judge(library, day);
    this.said.set(library, { day, items });
    return { items };
  }
}
