import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, instant, int, json, longText, ref } from '../database/index.js';

/** An event owed to a handler that must not block the publisher: kept until it went well. */
@Entity('event_delivery')
@Index('ix_event_delivery_due', ['doneAt', 'dueAt'])
export class EventDeliveryEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) event!: string;
  @Column(ref()) handler!: string;
  @Column(json()) payload!: object;
  @Column(int({ default: 0 })) attempts!: number;
  @Column(instant()) dueAt!: string;
  @Column(instant({ nullable: true })) doneAt!: string | null;
  @Column(longText({ nullable: true })) lastError!: string | null;
}
