import { Injectable } from '@nestjs/common';
import { AppError, newId } from '../../kernel/index.js';
import type { Tx } from '../../platform/database/index.js';
import { DraftCitationEntity } from './draft-citation.entity.js';
import type { DraftEntity } from './draft.entity.js';
import { MaterialReservationEntity } from './material-reservation.entity.js';

/** Keeps "told once" true when a draft is put away and taken out again. */
@Injectable()
export class ToldMaterials {
  async release(tx: Tx, draft: DraftEntity): Promise<void> {
    const { workspaceId, itemId } = draft;
    if (itemId !== null) await tx.manager.delete(MaterialReservationEntity, { workspaceId, itemId });
  }

  /** @throws AppError when another draft tells the story by now */
  async claim(tx: Tx, draft: DraftEntity): Promise<void> {
    const { workspaceId, itemId, persona: teller } = draft;
    if (itemId === null) return;
    await tx.lock(workspaceId, 'drafting.choice');
    const cited = await tx.manager.findBy(DraftCitationEntity, {
      ...{ workspaceId, draftId: draft.id },
      versionNumber: draft.currentNumber,
      kind: 'material',
    });
    for (const { record: material } of cited) {
      if (await tx.manager.existsBy(MaterialReservationEntity, { workspaceId, material, teller }))
        throw toldElsewhere(material);
      await tx.manager.insert(MaterialReservationEntity, {
        id: newId<string>(),
        workspaceId,
        material,
        teller,
        itemId,
      });
    }
  }
}

const toldElsewhere = (material: string): AppError =>
  new AppError(
    'conflict',
    'material_told',
    `The material "${material}" is told by another draft by now, and a story is told once. Discard that one first.`,
    {
      params: { material },
    },
  );
