/** How often what people see was changed by this process, by workspace: who keeps a copy knows when it is out of date. */
export class LedgerChanges {
  private readonly counts = new Map<string, number>();

  note(workspaceId: string): void {
    this.counts.set(workspaceId, this.of(workspaceId) + 1);
  }

  of(workspaceId: string): number {
    return this.counts.get(workspaceId) ?? 0;
  }
}
