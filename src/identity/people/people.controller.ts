import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonId } from '../../kernel/index.js';
import { Api, decodeCursor, encodeCursor, IfMatch, SecretAnswer } from '../../platform/http/index.js';
import { Allow } from '../access/allow.decorator.js';
import { Who } from '../access/who.decorator.js';
import type { Actor } from '../actor.js';
import { WorkspacePath } from '../fields.schema.js';
import { Members, type Member } from './members.service.js';
import {
  InviteBody,
  InvitedView,
  PasswordResetView,
  PeopleQuery,
  PersonPage,
  PersonPatch,
  PersonPath,
  PersonView,
} from './people.schema.js';

type Path = z.infer<typeof PersonPath>;

@ApiTags('people')
@Controller('workspaces/:workspace/people')
export class PeopleController {
  constructor(private readonly members: Members) {}

  @Post()
  @SecretAnswer()
  @Allow('people.manage')
  @Api({
    summary: 'Invite a person',
    description:
      'Answers with a one-time password to hand over. Whoever is known from another workspace keeps their own.',
    response: InvitedView,
    status: 201,
    errors: [409],
  })
  async invite(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Body({ schema: InviteBody }) body: z.infer<typeof InviteBody>,
  ): Promise<z.infer<typeof InvitedView>> {
    const invited = await this.members.invite(actor, body);
    return { ...toView(invited), oneTimePassword: invited.password };
  }

  @Get()
  @Allow('people.read')
  @Api({ summary: 'The people of the workspace, in the order they joined', response: PersonPage })
  async list(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Query({ schema: PeopleQuery }) { cursor, limit }: z.infer<typeof PeopleQuery>,
  ): Promise<z.infer<typeof PersonPage>> {
    const after = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0]);
    const rows = await this.members.list(actor.workspaceId, after, limit + 1);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items: items.map(toView), nextCursor: last === undefined ? null : encodeCursor([last.membership.id]) };
  }

  @Get(':person')
  @Allow('people.read')
  @Api({ summary: 'A person', response: PersonView })
  async get(@Who() actor: Actor, @Param({ schema: PersonPath }) { person }: Path): Promise<PersonView> {
    return toView(await this.members.get(actor.workspaceId, person as PersonId));
  }

  @Patch(':person')
  @Allow('people.manage')
  @Api({
    summary: 'Change name or roles',
    description: 'The last admin stays one. Giving up your own admin role needs `confirmOwnAdmin`.',
    response: PersonView,
    errors: [409, 412, 428],
  })
  async update(
    @Who() actor: Actor,
    @Param({ schema: PersonPath }) { person }: Path,
    @IfMatch() seen: number,
    @Body({ schema: PersonPatch }) patch: z.infer<typeof PersonPatch>,
  ): Promise<PersonView> {
    return toView(await this.members.change(actor, person as PersonId, patch, seen));
  }

  @Post(':person/deactivate')
  @HttpCode(200)
  @Allow('people.manage')
  @Api({ summary: 'Take away a person’s access, at once', response: PersonView, errors: [409] })
  async deactivate(@Who() actor: Actor, @Param({ schema: PersonPath }) { person }: Path): Promise<PersonView> {
    return toView(await this.members.setActive(actor, person as PersonId, false));
  }

  @Post(':person/activate')
  @HttpCode(200)
  @Allow('people.manage')
  @Api({ summary: 'Give access back', response: PersonView })
  async activate(@Who() actor: Actor, @Param({ schema: PersonPath }) { person }: Path): Promise<PersonView> {
    return toView(await this.members.setActive(actor, person as PersonId, true));
  }

  @Post(':person/password-reset')
  @SecretAnswer()
  @HttpCode(200)
  @Allow('people.manage')
  @Api({
    summary: 'Replace a forgotten password by a one-time one',
    description: 'Ends the person’s sessions. Not for people of several workspaces, nor for owners.',
    response: PasswordResetView,
    errors: [409],
  })
  async resetPassword(
    @Who() actor: Actor,
    @Param({ schema: PersonPath }) { person }: Path,
  ): Promise<z.infer<typeof PasswordResetView>> {
    return { oneTimePassword: await this.members.resetPassword(actor, person as PersonId) };
  }
}

const toView = ({ person, membership }: Member): PersonView => ({
  id: person.id,
  email: person.email,
  name: person.name,
  roles: membership.roles,
  active: membership.active && person.active,
  joinedAt: membership.createdAt,
  version: membership.version,
});
