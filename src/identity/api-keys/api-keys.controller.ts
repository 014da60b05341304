import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Api, decodeCursor, toPage, SecretAnswer } from '../../platform/http/index.js';
import { Allow } from '../access/allow.decorator.js';
import { Who } from '../access/who.decorator.js';
import type { Actor } from '../actor.js';
import { WorkspacePath } from '../fields.schema.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import {
  ApiKeyBody,
  ApiKeyListQuery,
  ApiKeyPage,
  ApiKeyPath,
  instantOrNull,
  NewApiKeyView,
  type ApiKeyView,
} from './api-key.schema.js';
import { ApiKeys } from './api-keys.service.js';

@ApiTags('api-keys')
@Controller('workspaces/:workspace/api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Post()
  @SecretAnswer()
  @Allow('keys.manage')
  @Api({
    summary: 'Make an API key',
    description: 'Send it as `Authorization: Bearer <key>`. It opens this workspace only and acts with its own roles.',
    response: NewApiKeyView,
    status: 201,
  })
  async create(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Body({ schema: ApiKeyBody }) { name, roles, expiresAt }: z.infer<typeof ApiKeyBody>,
  ): Promise<z.infer<typeof NewApiKeyView>> {
    const { row, key } = await this.keys.create(actor, { name, roles, expiresAt: instantOrNull(expiresAt) });
    return { ...toView(row), key };
  }

  @Get()
  @Allow('keys.manage')
  @Api({ summary: 'API keys, the newest first, with those that were revoked', response: ApiKeyPage })
  async list(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Query({ schema: ApiKeyListQuery }) { cursor, limit }: z.infer<typeof ApiKeyListQuery>,
  ): Promise<z.infer<typeof ApiKeyPage>> {
    const before = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0]);
    const rows = await this.keys.list(actor, before, limit + 1);
    return toPage(rows.map(toView), limit, ({ id }) => [id]);
  }

  @Delete(':key')
  @HttpCode(204)
  @Allow('keys.manage')
  @Api({ summary: 'Revoke an API key, from the next request on', status: 204 })
  revoke(@Who() actor: Actor, @Param({ schema: ApiKeyPath }) { key }: z.infer<typeof ApiKeyPath>): Promise<void> {
    return this.keys.revoke(actor, key);
  }
}

const toView = ({ keyHash: _hash, workspaceId: _workspace, ...row }: ApiKeyEntity): ApiKeyView => row;
