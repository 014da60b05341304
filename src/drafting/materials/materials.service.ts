import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type Clock } from '../../kernel/index.js';
import { Libraries } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { MaterialReservationEntity } from '../drafts/material-reservation.entity.js';
import { lifeLeft } from './days-left.js';
import type { DaysLeftView } from './materials.schema.js';

/** What personas have left to tell. */
@Injectable()
export class Materials {
  constructor(
    private readonly database: Database,
    private readonly libraries: Libraries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async daysLeft(workspaceId: string): Promise<DaysLeftView> {
    const library = await this.libraries.snapshot(workspaceId);
    const today = dayOf(this.clock.now(), library.brand.time_zone);
    const items = lifeLeft(library, today, await this.told(workspaceId));
    return {
      day: today,
      items: items.map(({ persona, nextToExpire, ...left }) => ({
        ...{ persona: persona.id, name: persona.name, ...left },
        nextToExpire: [...nextToExpire],
      })),
    };
  }

  /** Slugs of materials that a draft tells or was promised. */
  async told(workspaceId: string): Promise<string[]> {
    const told = await this.database.reader.find(MaterialReservationEntity, {
      where: { workspaceId },
      select: { id: true, material: true },
    });
    return told.map(({ material }) => material);
  }
}
