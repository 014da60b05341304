import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, ref, slug } from '../../platform/database/index.js';

/** `planned`: on the calendar · `released`: in an operator's hands · `out`: posted or sent. */
export const EXPOSURE_STATES = ['planned', 'released', 'out'] as const;
export type ExposureState = (typeof EXPOSURE_STATES)[number];

/** One line of the ledger: an audience sees, or is going to see, a record told by an account. */
@Entity('exposure')
@Index('ux_exposure_source_record_ref', ['workspaceId', 'source', 'recordRef'], { unique: true })
@Index('ix_exposure_record_ref', ['workspaceId', 'recordRef'])
@Index('ix_exposure_audience_at', ['workspaceId', 'audience', 'at'])
@Index('ix_exposure_account_at', ['workspaceId', 'accountSlug', 'at'])
export class ExposureEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** What causes it, such as `entry:<id>`: its lines are changed and taken back together. */
  @Column(ref()) source!: string;
  @Column(slug()) accountSlug!: string;
  /** `segment:<slug>` or `group:<slug>`. */
  @Column(ref()) audience!: string;
  /** `draft:<id>`, `material:<slug>`, `case:<slug>`, `offer:<slug>`, `fact:<product#fact>`. */
  @Column(ref()) recordRef!: string;
  /** Content hash of the text that is shown. */
  @Column(ref()) hash!: string;
  @Column(instant()) at!: Instant;
  @Column(ref()) state!: ExposureState;
}
export type Exposure = Pick<
  ExposureEntity,
  'source' | 'accountSlug' | 'audience' | 'recordRef' | 'hash' | 'at' | 'state'
>;
