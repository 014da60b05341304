import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import type { PersonId } from '../../kernel/index.js';
import { Api, IfMatch } from '../../platform/http/index.js';
import type { AccountEntity } from './account.entity.js';
import {
  AccountList,
  AccountListQuery,
  AccountPatch,
  AccountPath,
  AccountsPath,
  AccountView,
  NewAccountBody,
} from './accounts.schema.js';
import { Accounts } from './accounts.service.js';

@ApiTags('accounts')
@Controller('workspaces/:workspace/accounts')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @Allow('accounts.read')
  @Api({ summary: 'Accounts, by slug', response: AccountList })
  async list(
    @Who() actor: Actor,
    @Param({ schema: AccountsPath }) _path: z.infer<typeof AccountsPath>,
    @Query({ schema: AccountListQuery }) { archived }: z.infer<typeof AccountListQuery>,
  ): Promise<z.infer<typeof AccountList>> {
    return { items: (await this.accounts.list(actor.workspaceId, archived)).map(toView) };
  }

  @Get(':account')
  @Allow('accounts.read')
  @Api({ summary: 'An account', response: AccountView })
  async get(
    @Who() actor: Actor,
    @Param({ schema: AccountPath }) { account }: z.infer<typeof AccountPath>,
  ): Promise<AccountView> {
    return toView(await this.accounts.get(actor, account));
  }

  @Post()
  @Allow('accounts.write')
  @Api({ summary: 'Add an account', response: AccountView, status: 201, errors: [409, 422] })
  async create(
    @Who() actor: Actor,
    @Param({ schema: AccountsPath }) _path: z.infer<typeof AccountsPath>,
    @Body({ schema: NewAccountBody }) { persona, operatorId, ...body }: NewAccountBody,
  ): Promise<AccountView> {
    const account = { ...body, personaSlug: persona, operatorId: operatorId as PersonId | null };
    return toView(await this.accounts.create(actor, account));
  }

  @Patch(':account')
  @Allow('accounts.write')
  @Api({ summary: 'Change an account', response: AccountView, errors: [412, 422, 428] })
  async update(
    @Who() actor: Actor,
    @Param({ schema: AccountPath }) { account }: z.infer<typeof AccountPath>,
    @IfMatch() seen: number,
    @Body({ schema: AccountPatch }) { persona, operatorId, ...patch }: AccountPatch,
  ): Promise<AccountView> {
    const change = { ...patch, personaSlug: persona, operatorId: operatorId as PersonId | null | undefined };
    return toView(await this.accounts.update(actor, account, change, seen));
  }

  @Post(':account/archive')
  @HttpCode(200)
  @Allow('accounts.write')
  @Api({
    summary: 'Archive an account',
    description: 'Nothing new is planned on it; what is planned already shows as a conflict until it is moved.',
    response: AccountView,
    errors: [412, 428],
  })
  async archive(
    @Who() actor: Actor,
    @Param({ schema: AccountPath }) { account }: z.infer<typeof AccountPath>,
    @IfMatch() seen: number,
  ): Promise<AccountView> {
    return toView(await this.accounts.archive(actor, account, seen));
  }

  @Post(':account/restore')
  @HttpCode(200)
  @Allow('accounts.write')
  @Api({ summary: 'Take an archived account into use again', response: AccountView, errors: [412, 422, 428] })
  async restore(
    @Who() actor: Actor,
    @Param({ schema: AccountPath }) { account }: z.infer<typeof AccountPath>,
    @IfMatch() seen: number,
  ): Promise<AccountView> {
    return toView(await this.accounts.restore(actor, account, seen));
  }
}

const toView = (row: AccountEntity): AccountView => {
  const { id, slug, name, operatorId, segments, groups, quotas, active, archivedAt, createdAt, version } = row;
  const persona = row.personaSlug;
  return { id, slug, name, persona, operatorId, segments, groups, quotas, active, archivedAt, createdAt, version };
};
