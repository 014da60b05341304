import { Injectable } from '@nestjs/common';
import { nothingLearned, type Learned } from './learned.js';

/** Reads what a workspace's own drafts teach. Kept by a room above, which knows decisions and results. */
export interface LearningSource {
  of(workspaceId: string): Promise<Learned>;
}

/** Where that room makes itself known; without it nothing is learned. */
@Injectable()
export class Learning {
  private source: LearningSource | null = null;

  register(source: LearningSource): void {
    this.source = source;
  }

  of(workspaceId: string): Promise<Learned> {
    return this.source?.of(workspaceId) ?? Promise.resolve(nothingLearned);
  }
}
