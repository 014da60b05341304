import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Database } from '../../platform/database/index.js';
import { Api } from '../../platform/http/index.js';
import { KINDS } from '../kinds/index.js';
import { KIND_IDS } from '../kinds/kind.js';
import { countByKind } from './records.queries.js';
import { KindsView, LibraryParams } from './records.schema.js';

/** The registry does not change while the process lives. */
const REGISTRY = KIND_IDS.map((id) => ({
  id,
  name: KINDS[id].name,
  layout: KINDS[id].layout,
  schema: z.toJSONSchema(KINDS[id].schema, { io: 'input', unrepresentable: 'any' }),
}));

@Controller('workspaces/:workspace/library/kinds')
export class KindsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Allow('library.read')
  @Api({ summary: 'The kinds of record, with the JSON Schema of each', response: KindsView })
  async kinds(@Who() actor: Actor, @Param({ schema: LibraryParams }) _params: z.infer<typeof LibraryParams>) {
    const counts = await countByKind(this.database.reader, actor.workspaceId);
    return { items: REGISTRY.map((kind) => ({ ...kind, records: counts.get(kind.id) ?? 0 })) };
  }
}
