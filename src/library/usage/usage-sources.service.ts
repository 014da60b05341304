import { Injectable } from '@nestjs/common';
import type { KindId } from '../kinds/kind.js';

/** Something above the library that rests on a record: a draft that cites it, an entry that is planned with it. */
export interface Usage {
  /** What it is, such as `draft`, `entry`, `record`. */
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** Where in it, or in which state: whatever helps to find it. */
  readonly where?: string;
}

/** How upper rooms answer "where is this used?". */
export interface UsageSource {
  /** Shown as the group's heading and unique, such as `drafts`. */
  readonly name: string;
  usages(workspaceId: string, kind: KindId, slug: string): Promise<readonly Usage[]>;
}

/** Upper rooms register in `onModuleInit`. */
@Injectable()
export class UsageSources {
  private readonly sources = new Map<string, UsageSource>();

  register(source: UsageSource): void {
    if (this.sources.has(source.name)) throw new Error(`Two sources of usages are called ${source.name}.`);
    this.sources.set(source.name, source);
  }

  async usages(
    workspaceId: string,
    kind: KindId,
    slug: string,
  ): Promise<{ source: string; usages: readonly Usage[] }[]> {
    const groups = [...this.sources.values()].map(async (source) => ({
      source: source.name,
      usages: await source.usages(workspaceId, kind, slug),
    }));
    return (await Promise.all(groups)).filter((group) => group.usages.length > 0);
  }
}
