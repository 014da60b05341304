import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CONFIG, type ConfigValues } from '../config/index.js';
import type { EntityList } from './data-sources.adapter.js';
import { Database } from './database.service.js';
import { UnitOfWork } from './unit-of-work.service.js';

@Global()
@Module({})
export class DatabaseModule {
  /** Rooms own their entities; the composition root hands them all over. */
  static with(entities: EntityList): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: Database,
          useFactory: (config: ConfigValues) => Database.open(config, entities),
          inject: [CONFIG],
        },
        { provide: UnitOfWork, useFactory: (database: Database) => new UnitOfWork(database), inject: [Database] },
      ],
      exports: [Database, UnitOfWork],
    };
  }
}
