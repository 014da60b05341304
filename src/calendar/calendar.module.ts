import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/index.js';
import { DraftingModule } from '../drafting/index.js';
import { IdentityModule } from '../identity/index.js';
import { LibraryModule } from '../library/index.js';
import { Boards } from './board.service.js';
import { EntriesController } from './entries/entries.controller.js';
import { Entries } from './entries/entries.service.js';
import { EntryCards } from './entries/entry-cards.service.js';
import { EntryStore } from './entries/entry-store.service.js';
import { Openings } from './openings/openings.service.js';
import { PlanAcceptance } from './plans/plan-acceptance.service.js';
import { PlansController } from './plans/plans.controller.js';
import { Plans } from './plans/plans.service.js';
import { Tray } from './plans/tray.service.js';
import { Recalling } from './recalls/recalling.service.js';
import { Recalls } from './recalls/recalls.service.js';
import { ReleaseDesk } from './releases/release-desk.service.js';
import { ReleaseViews } from './releases/release-views.service.js';
import { ReleasesController } from './releases/releases.controller.js';
import { Releases } from './releases/releases.service.js';

/** Who hears what, when, where, and why: placed by hand or by plan, published to the operators. */
@Module({
  imports: [IdentityModule, AudienceModule, LibraryModule, DraftingModule],
  controllers: [EntriesController, PlansController, ReleasesController],
  providers: [
    Boards,
    Entries,
    EntryCards,
    EntryStore,
    Openings,
    PlanAcceptance,
    Plans,
    Recalling,
    Recalls,
    ReleaseDesk,
    ReleaseViews,
    Releases,
    Tray,
  ],
  exports: [Boards, Entries, EntryCards, Openings, Plans, Releases, ReleaseViews, Tray],
})
export class CalendarModule {}
