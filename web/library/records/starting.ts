/** What a new record of a kind begins with: the usual answer to questions that have one. */
export function startingBody(kind: string, today: string): Record<string, unknown> {
  switch (kind) {
    case 'persona':
      return { voice: { emoji: 'light', self: '我' } };
    case 'product':
      return { price: { currency: 'CNY' } };
    case 'offer':
      return { price: { currency: 'CNY' } };
    case 'case':
      return { consent: null };
    case 'material':
      return { happened_on: today, recorded_on: today, kind: 'life' };
    // Everybody: a segment can be narrowed once there are tags and stages to narrow it by.
    case 'segment':
      return { rule: { days_since_last_activity: { gte: 0 } } };
    case 'tier':
      return { rule: { attribute: {} } };
    case 'group':
      return { stage: 'new' };
    default:
      return {};
  }
}
