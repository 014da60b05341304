import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, ref, slug } from '../../platform/database/index.js';

/** A true story is told once by each teller: the unique index keeps two requests from promising the same one. */
@Entity('material_reservation')
@Index('ux_material_reservation_teller', ['workspaceId', 'material', 'teller'], { unique: true })
@Index('ix_material_reservation_item_id', ['itemId'])
export class MaterialReservationEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(slug()) material!: string;
  /** The account where known, else the persona. */
  @Column(ref()) teller!: string;
  @Column(ref()) itemId!: string;
}
