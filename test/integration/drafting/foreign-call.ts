import type { INestApplicationContext } from '@nestjs/common';
import { ModelCallEntity } from '../../../src/drafting/writers/llm/model-call.entity.js';
import type { Actor } from '../../../src/identity/index.js';
import { newId, plusSeconds, type Clock } from '../../../src/kernel/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';

interface House {
  readonly service: { readonly app: INestApplicationContext };
  readonly actor: Actor;
  readonly clock: Clock;
}

/** Of a budget of one: what is left pays for what pieces cost, and not for the most that one may cost. */
export const NEARLY_ALL = 0.99;

/** Seconds; none of these specs takes so long. */
const LEASE = 300;

/** A call of another process, which held on to it for a lease so many seconds ago, and so much money set aside for it. */
export async function foreignCall(
  { service, actor, clock }: House,
  { ago = 0, reserved = NEARLY_ALL }: { readonly ago?: number; readonly reserved?: number } = {},
): Promise<string> {
  const id = newId<string>();
  await service.app.get(UnitOfWork).run((tx) =>
    tx.manager.insert(ModelCallEntity, {
      ...{ id, workspaceId: actor.workspaceId, itemId: 'x', purpose: 'draft' as const, round: 0, requestKey: 'x' },
      ...{ provider: 'vllm', model: 'gpt-test', promptHash: 'x', attempts: 0, state: 'started' as const },
      ...{ startedAt: plusSeconds(clock.now(), -ago), heldUntil: plusSeconds(clock.now(), LEASE - ago) },
      ...{ reserved, holder: newId<string>() },
    }),
  );
  return id;
}

export const settleForeign = ({ service }: House, id: string, cost = 0.1) =>
  service.app
    .get(UnitOfWork)
    .run((tx) => tx.manager.update(ModelCallEntity, { id }, { state: 'replied', cost, reserved: null }));
