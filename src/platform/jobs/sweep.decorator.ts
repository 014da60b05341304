import { Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';

/**
 * A look-round at intervals for what a crash or the clock left behind. It must be safe to run twice. One that fails is
 * logged and comes round again, and it never overtakes itself.
 */
export const Sweep =
  (name: string, everyMilliseconds: number) =>
  (target: object, key: string, descriptor: TypedPropertyDescriptor<() => Promise<void>>): void => {
    const log = new Logger(name);
    const busy = new WeakSet<object>();
    const look = descriptor.value;
    if (!look) throw new Error(`${name} must stand on a method.`);
    descriptor.value = async function (this: object) {
      if (busy.has(this)) return;
      busy.add(this);
      try {
        await look.call(this);
      } catch (error) {
        log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      } finally {
        busy.delete(this);
      }
    };
    Interval(name, everyMilliseconds)(target, key, descriptor);
  };
