import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { ConfigValues } from './config.schema.js';

/** The values everybody may inject: `@Inject(CONFIG) config: ConfigValues`. */
export const CONFIG = Symbol('CONFIG');

@Global()
@Module({})
export class ConfigModule {
  static with(values: ConfigValues): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: values }], exports: [CONFIG] };
  }
}
