import type { Schema } from '../api/client';

export type RiskLevel = Schema<'Review'>['risk']['level'];
/** The one that needs most care first. */
export const RISK_LEVELS: readonly RiskLevel[] = ['high', 'medium', 'low'];
