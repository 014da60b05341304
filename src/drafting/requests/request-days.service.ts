import { Inject, Injectable } from '@nestjs/common';
import { Workspaces } from '../../identity/index.js';
import { AppError, dayOf, type Clock, type Day } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';

/** For which day drafts are asked: days begin and end where the workspace is. */
@Injectable()
export class RequestDays {
  constructor(
    private readonly workspaces: Workspaces,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today where nothing was said. @throws AppError 422 for a day that is past: nothing can go out on it any more */
  async asked(workspaceId: string, publishOn: string | undefined): Promise<Day> {
    const { today, timeZone } = await this.here(workspaceId);
    if (publishOn === undefined) return today;
    if (publishOn < today) throw dayIsPast(publishOn, today, timeZone);
    return publishOn as Day;
  }

  async today(workspaceId: string): Promise<Day> {
    return (await this.here(workspaceId)).today;
  }

  private async here(workspaceId: string): Promise<{ today: Day; timeZone: string }> {
    const { timeZone } = await this.workspaces.lately(workspaceId);
    return { today: dayOf(this.clock.now(), timeZone), timeZone };
  }
}

/** For a piece that is asked for again: the day it was meant for, or today where that has passed meanwhile. */
export const dayAgain = (day: Day | undefined, today: Day): Day => (day === undefined || day < today ? today : day);

function dayIsPast(publishOn: string, today: Day, timeZone: string): AppError {
  const message = `${publishOn} is past: it is ${today} in ${timeZone}. Name today or a later day, or leave publishOn out for today.`;
  return new AppError('refused', 'day_is_past', message, {
    params: { publishOn, today, timeZone },
    errors: [{ field: 'publishOn', message, code: 'day_is_past' }],
  });
}
