import { z } from 'zod';
import { Email, EntityId, Moment, NewPassword, RoleName, WorkspaceSlug } from '../fields.schema.js';
import { PERMISSIONS, type Permission } from '../permissions.js';

export const SignInBody = z
  .strictObject({
    email: Email.describe('Upper and lower case make no difference'),
    password: z
      .string()
      .min(1)
      .max(200)
      .describe('Whatever was chosen, or the one-time one')
      .meta({ example: 'three kilns and a teapot' }),
  })
  .meta({ id: 'SignInBody' });

export const ChangePasswordBody = z
  .strictObject({
    currentPassword: z
      .string()
      .min(1)
      .max(200)
      .describe('Your password now')
      .meta({ example: 'ab3d-ef5h-jk7m-np9r-st2v' }),
    newPassword: NewPassword,
  })
  .meta({ id: 'ChangePasswordBody' });

const PermissionName = z.enum(Object.keys(PERMISSIONS) as [Permission, ...Permission[]]);

export const MeView = z
  .object({
    person: z
      .object({
        id: EntityId,
        email: Email,
        name: z.string().meta({ example: '林夏' }),
        owner: z.boolean().describe('May create workspaces').meta({ example: false }),
      })
      .describe('Who is signed in'),
    passwordTemporary: z
      .boolean()
      .describe('The password was handed out by somebody else: set your own before anything else')
      .meta({ example: false }),
    expiresAt: Moment.describe('When the session ends whatever happens'),
    workspaces: z
      .array(
        z.object({
          id: EntityId,
          slug: WorkspaceSlug,
          name: z.string().meta({ example: '春园护肤' }),
          timeZone: z.string().describe('IANA time zone').meta({ example: 'Asia/Shanghai' }),
          roles: z
            .array(RoleName)
            .describe('What they are there')
            .meta({ example: ['writer'] }),
          permissions: z
            .array(PermissionName)
            .describe('What those roles allow')
            .meta({ example: ['library.read', 'library.write'] }),
        }),
      )
      .describe('Where the person belongs, by slug'),
  })
  .meta({ id: 'MeView' });
export type MeView = z.infer<typeof MeView>;

export const SessionView = z
  .object({
    id: EntityId,
    current: z.boolean().describe('The session that asks').meta({ example: true }),
    createdAt: Moment.describe('When it was opened, UTC'),
    lastSeenAt: Moment.describe('To about a minute'),
    expiresAt: Moment.describe('When it ends whatever happens'),
    userAgent: z
      .string()
      .describe('What the browser calls itself')
      .meta({ example: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)' }),
    ip: z.string().describe('Where it was opened from').meta({ example: '203.0.113.9' }),
  })
  .meta({ id: 'SessionView' });
export type SessionView = z.infer<typeof SessionView>;

export const SessionList = z
  .object({ items: z.array(SessionView).describe('Live sessions, the latest first') })
  .meta({ id: 'SessionList' });
export const RevokedView = z
  .object({ revoked: z.number().int().describe('How many sessions were ended').meta({ example: 2 }) })
  .meta({ id: 'RevokedView' });
export const RevokeAllQuery = z.strictObject({
  keepCurrent: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Leave the session that asks alive')
    .meta({ example: 'true' }),
});
export const SessionPath = z.object({ session: EntityId.describe('Id of the session') });
