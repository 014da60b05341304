import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/http/index.js';
import { Email, EntityId, line, Moment, RoleName, Roles, WorkspacePath } from '../fields.schema.js';

const Name = line(100).describe('Name as colleagues read it').meta({ example: '林夏' });

export const InviteBody = z.strictObject({ email: Email, name: Name, roles: Roles }).meta({ id: 'InviteBody' });

export const PersonPatch = z
  .strictObject({
    name: Name.optional(),
    roles: Roles.optional(),
    confirmOwnAdmin: z
      .boolean()
      .default(false)
      .describe('Say so when the change takes away your own admin role')
      .meta({ example: false }),
  })
  .refine(({ name, roles }) => name !== undefined || roles !== undefined, 'name at least one of name, roles')
  .meta({ id: 'PersonPatch' });

export const PersonView = z
  .object({
    id: EntityId,
    email: Email,
    name: z.string().meta({ example: '林夏' }),
    roles: z
      .array(RoleName)
      .describe('What they may do here')
      .meta({ example: ['writer', 'scheduler'] }),
    active: z.boolean().describe('Whether they may still work in this workspace').meta({ example: true }),
    joinedAt: Moment.describe('When they came into this workspace, UTC'),
    version: z.number().int().meta({ example: 1 }),
  })
  .meta({ id: 'PersonView' });
export type PersonView = z.infer<typeof PersonView>;

const OneTimePassword = z
  .string()
  .describe('Hand it over; it must be changed at the first sign-in and is never shown again')
  .meta({ example: 'ab3d-ef5h-jk7m-np9r-st2v' });

export const InvitedView = PersonView.extend({
  oneTimePassword: OneTimePassword.nullable().describe(
    'Hand it over: shown now and never again. Null when the person has a password already, from another workspace',
  ),
}).meta({ id: 'InvitedView' });

export const PasswordResetView = z.object({ oneTimePassword: OneTimePassword }).meta({ id: 'PasswordResetView' });

export const PersonPage = pageOf(PersonView).meta({ id: 'PersonPage' });
export const PeopleQuery = z.strictObject(PageQuery.shape);
export const PersonPath = WorkspacePath.extend({ person: EntityId.describe('Id of the person') });
