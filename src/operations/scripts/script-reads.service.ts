import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/index.js';
import { RecordHistory, Records, type Script } from '../../library/index.js';

/** Scripts as the library has them now, and as it had them. */
@Injectable()
export class ScriptReads {
  constructor(
    private readonly records: Records,
    private readonly history: RecordHistory,
  ) {}

  /** @throws AppError 404 when it is gone, 422 when the proposal came from no script */
  async script(workspaceId: string, slug: string | null): Promise<{ body: Script; version: number }> {
    if (slug === null)
      throw new AppError('refused', 'proposal_without_script', 'It came from no script: accept it as a new one.');
    const { body, version } = await this.records.get(workspaceId, 'script', slug);
    return { body: body as Script, version };
  }

  async bodyAt(workspaceId: string, slug: string, version: number): Promise<unknown> {
    return (await this.history.version(workspaceId, 'script', slug, version)).body;
  }
}
