import { Module, type DynamicModule } from '@nestjs/common';
import { AudienceModule } from './audience/index.js';
import { CalendarModule } from './calendar/index.js';
import { ChecksModule } from './checks/index.js';
import { DraftingModule } from './drafting/index.js';
import { ENTITIES } from './entities.js';
import { IdentityModule } from './identity/index.js';
import type { Clock } from './kernel/index.js';
import { InsightsModule } from './insights/index.js';
import { LibraryModule } from './library/index.js';
import { OperationsModule } from './operations/index.js';
import type { ConfigValues } from './platform/config/index.js';
import { PlatformModule } from './platform/platform.module.js';
import { ReviewModule } from './review/index.js';

/** The whole house, floor by floor. */
@Module({})
export class AppModule {
  static with(config: ConfigValues, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, ENTITIES, clock),
        IdentityModule,
        LibraryModule,
        AudienceModule,
        ChecksModule,
        DraftingModule,
        ReviewModule,
        CalendarModule,
        OperationsModule,
        InsightsModule,
      ],
    };
  }
}
