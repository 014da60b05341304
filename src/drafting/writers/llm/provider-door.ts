import PQueue from 'p-queue';
import { CLOSED, stateOf, type Circuit, type CircuitState } from './circuit.js';
import { corrected, fullAllowance, take, used, type Allowance, type Pace } from './pace.js';
import type { ModelSettings } from './settings.js';

/** How a provider stands at a moment. Used: of a minute's worth, by all workspaces of this process and by one of them. */
export interface DoorLook {
  readonly circuit: Circuit;
  readonly state: CircuitState;
  readonly used: Pace;
  readonly usedHere: Pace;
  readonly underWay: number;
  readonly waiting: number;
}

/** What is known of one provider while the house runs: its queue, its circuit, and what may still be used this minute. */
export class ProviderDoor {
  readonly queue: PQueue;
  circuit: Circuit = CLOSED;
  private allowance: Allowance;
  private readonly ofWorkspaces = new Map<string, Allowance>();

  constructor(
    private readonly settings: Pick<ModelSettings, 'concurrency' | 'pace' | 'workspacePace'>,
    private readonly now: () => number = Date.now,
  ) {
    this.queue = new PQueue({ concurrency: settings.concurrency });
    this.allowance = fullAllowance(settings.pace, now());
  }

  /** Milliseconds to wait before a call of so many tokens; 0 = it was taken. */
  wait(workspaceId: string, tokens: number): number {
    const { pace, workspacePace } = this.settings;
    const now = this.now();
    const known = this.ofWorkspaces.get(workspaceId) ?? fullAllowance(workspacePace, now);
    const theirs = take(known, workspacePace, tokens, now);
    const ours = take(this.allowance, pace, tokens, now);
    const waitMs = Math.max(theirs.waitMs, ours.waitMs);
    if (waitMs === 0) {
      this.ofWorkspaces.set(workspaceId, theirs.allowance);
      this.allowance = ours.allowance;
    }
    return waitMs;
  }

  look(workspaceId: string): DoorLook {
    const { pace, workspacePace } = this.settings;
    const now = this.now();
    const theirs = this.ofWorkspaces.get(workspaceId) ?? fullAllowance(workspacePace, now);
    return {
      circuit: this.circuit,
      state: stateOf(this.circuit, now),
      used: used(this.allowance, pace, now),
      usedHere: used(theirs, workspacePace, now),
      underWay: this.queue.pending,
      waiting: this.queue.size,
    };
  }

  /** Unknown usage stays booked as estimated. */
  used(workspaceId: string, estimated: number, tokens: number | null): void {
    if (tokens === null) return;
    this.allowance = corrected(this.allowance, estimated, tokens);
    const theirs = this.ofWorkspaces.get(workspaceId);
    if (theirs !== undefined) this.ofWorkspaces.set(workspaceId, corrected(theirs, estimated, tokens));
  }
}
