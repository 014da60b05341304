import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { Clock } from '../kernel/index.js';
import { ClockModule } from './clock/index.js';
import { ConfigModule, type ConfigValues } from './config/index.js';
import { DatabaseModule, type EntityList } from './database/index.js';
import { EventsModule } from './events/index.js';
import { FilesModule } from './files/index.js';
import { HttpModule } from './http/index.js';
import { JobsModule } from './jobs/index.js';

@Module({})
export class PlatformModule {
  static with(config: ConfigValues, entities: EntityList, clock?: Clock): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.with(config),
        ClockModule.with(clock),
        DatabaseModule.with(entities),
        ScheduleModule.forRoot(),
        JobsModule,
        EventsModule,
        FilesModule,
        HttpModule,
      ],
    };
  }
}
