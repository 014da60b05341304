import { z } from 'zod';
import { toInstant } from '../../kernel/index.js';
import { PageQuery, pageOf } from '../../platform/http/index.js';
import { EntityId, line, Moment, RoleName, Roles, WorkspacePath } from '../fields.schema.js';

export const ApiKeyBody = z
  .strictObject({
    name: line(100).describe('What uses it').meta({ example: 'nightly report' }),
    roles: Roles.describe('What the key may do'),
    expiresAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .default(null)
      .describe('When it stops working; null for never')
      .meta({ example: '2027-01-01T00:00:00+08:00' }),
  })
  .meta({ id: 'ApiKeyBody' });

export const ApiKeyView = z
  .object({
    id: EntityId,
    name: z.string().meta({ example: 'nightly report' }),
    prefix: z.string().describe('How the key begins').meta({ example: 'yd_k3v9q2ma' }),
    roles: z
      .array(RoleName)
      .describe('What the key may do')
      .meta({ example: ['operator'] }),
    createdBy: EntityId.nullable().describe('The person who made it'),
    createdAt: Moment.describe('When it was made, UTC'),
    lastUsedAt: Moment.nullable().describe('To about a minute; null when never'),
    expiresAt: Moment.nullable().describe('When it stops working; null for never'),
    revokedAt: Moment.nullable().describe('When it was revoked; null while it works'),
  })
  .meta({ id: 'ApiKeyView' });
export type ApiKeyView = z.infer<typeof ApiKeyView>;

export const NewApiKeyView = ApiKeyView.extend({
  key: z
    .string()
    .describe('The key itself: shown now and never again')
    .meta({ example: 'yd_k3v9q2ma_4mZr0cXlPq0vY2m3n5B8sT1uW6xK9aD7eF0gH2jL4oQ' }),
}).meta({ id: 'NewApiKeyView' });

export const ApiKeyPage = pageOf(ApiKeyView).meta({ id: 'ApiKeyPage' });
export const ApiKeyListQuery = z.strictObject(PageQuery.shape);
export const ApiKeyPath = WorkspacePath.extend({ key: EntityId.describe('Id of the key') });

export const instantOrNull = (moment: string | null) => (moment === null ? null : toInstant(moment));
