import { Global, Module, type DynamicModule } from '@nestjs/common';
import { systemClock, type Clock } from '../../kernel/index.js';

/** `@Inject(CLOCK) clock: Clock`; tests put a clock of their own in its place. */
export const CLOCK = Symbol('CLOCK');

@Global()
@Module({})
export class ClockModule {
  static with(clock: Clock = systemClock): DynamicModule {
    return { module: ClockModule, providers: [{ provide: CLOCK, useValue: clock }], exports: [CLOCK] };
  }
}
