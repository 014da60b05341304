import { sha256 } from '../../../kernel/index.js';
import type { ChatMessage } from './reply.js';

/** Providers keep a prefix for some minutes after it was last used. */
const KEPT_MS = 4 * 60_000;
const KNOWN_MOST = 500;

/**
 * A batch whose prompts begin alike sends one call ahead: while it is under way the others wait, and then find the
 * provider's cache warm instead of all paying for the same beginning.
 */
export class PrefixWarmth {
  private readonly warmUntil = new Map<string, number>();
  private readonly warming = new Map<string, Promise<unknown>>();

  constructor(private readonly now: () => number) {}

  /**
   * Runs a call: at once when its prefix is warm, ahead of the others when it is the first, else after that one.
   * @param call may say that it has failed and is going to be repeated: the others then wait no longer
   */
  async around<T>(prefix: string, call: (failed: () => void) => Promise<T>): Promise<T> {
    const first = this.warming.get(prefix);
    if (first !== undefined) await first;
    else if ((this.warmUntil.get(prefix) ?? 0) <= this.now()) return this.ahead(prefix, call);
    this.remember(prefix);
    return call(() => undefined);
  }

  private ahead<T>(prefix: string, call: (failed: () => void) => Promise<T>): Promise<T> {
    let hasFailed = (): void => undefined;
    const failed = new Promise<void>((resolve) => (hasFailed = resolve));
    const running = call(() => hasFailed());
    // Whether it succeeds is its caller's business: those behind it go on either way.
    const over = running.then(
      () => this.remember(prefix),
      () => undefined,
    );
    this.warming.set(
      prefix,
      Promise.race([over, failed]).finally(() => this.warming.delete(prefix)),
    );
    return running;
  }

  private remember(prefix: string): void {
    if (this.warmUntil.size >= KNOWN_MOST) this.warmUntil.clear();
    this.warmUntil.set(prefix, this.now() + KEPT_MS);
  }
}

/** Characters of a user message that prompts of one batch share: house rules, voice and touchpoint come first. */
const SHARED = 600;

/** What prompts of one batch begin with: the first message, and the beginning of the second. */
export const prefixOf = (model: string, [first, second]: readonly ChatMessage[]): string =>
  sha256(`${model}\n${first?.content ?? ''}\n${second?.content.slice(0, SHARED) ?? ''}`);
