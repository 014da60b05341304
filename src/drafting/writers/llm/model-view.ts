import { toInstant } from '../../../kernel/index.js';
import type { ModelView } from './model.schema.js';
import type { Pace } from './pace.js';
import type { DoorLook } from './provider-door.js';
import type { ModelSettings } from './settings.js';

type Standing = ModelView['models'][number];

/** A model as its people may see it: how it stands and what it can do, and nothing that opens it. */
export function toStanding(settings: ModelSettings, door: DoorLook, asked: boolean): Standing {
  const { provider, capability, model, structured, sendsTemperature, pace, workspacePace } = settings;
  const { circuit, state, underWay, waiting } = door;
  return {
    ...{ provider, providerName: capability.name, model, asked },
    baseUrl: withoutSecrets(settings.baseUrl),
    key: keyOf(settings),
    circuit: {
      state,
      until: circuit.openUntil === null ? null : toInstant(circuit.openUntil),
      failures: circuit.failures,
      why: circuit.why,
    },
    pace: both(pace, door.used),
    workspacePace: both(workspacePace, door.usedHere),
    calls: { underWay, waiting },
    can: {
      structured,
      tellsUsage: capability.streamOptions,
      tellsCache: capability.cachedTokens !== 'unknown',
      takesTemperature: sendsTemperature,
    },
  };
}

const both = (limit: Pace, used: Pace) => ({
  requests: { limit: limit.requests, used: used.requests },
  tokens: { limit: limit.tokens, used: used.tokens },
});

export const keyOf = ({ apiKey, capability }: Pick<ModelSettings, 'apiKey' | 'capability'>): ModelView['key'] =>
  apiKey ? 'set' : capability.needsKey ? 'missing' : 'not_needed';

/** An address may carry a name, a password or a token. */
export function withoutSecrets(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.search = '';
  return url.toString();
}
