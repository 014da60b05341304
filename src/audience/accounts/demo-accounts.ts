import type { Library, Persona } from '../../library/index.js';
import type { PersonId } from '../../kernel/index.js';
import type { Account } from './account.entity.js';

/**
 * One account for each persona, named `<persona>-1`, so that a library can be played without setting anything up.
 * It serves the persona's segments (all of them when the persona names none) and hosts the groups that name it, then
 * those that name its persona, then those of its segments that nobody else has. Operators take turns.
 */
export function demoAccounts(library: Library, operators: readonly PersonId[]): Account[] {
  const accounts = [...library.personas.values()].map((persona, index): Account => ({
    slug: demoSlug(persona.id),
    name: persona.matrix.nickname ?? persona.name,
    personaSlug: persona.id,
    operatorId: operators[index % Math.max(1, operators.length)] ?? null,
    segments: persona.serves.length > 0 ? [...persona.serves] : [...library.segments.keys()],
    groups: [],
    quotas: null,
    active: true,
  }));
  const hosts = hostsOf(library, accounts);
  return accounts.map((account) => ({
    ...account,
    groups: [...library.groups.keys()].filter((group) => hosts.get(group) === account.slug),
    segments: withGroupSegments(library, account, hosts),
  }));
}

const demoSlug = (persona: Persona['id']): string => `${persona}-1`;

function hostsOf(library: Library, accounts: readonly Account[]): Map<string, string> {
  const hosts = new Map<string, string>();
  for (const group of library.groups.values()) {
    const host =
      accounts.find(({ slug }) => slug === group.account) ??
      accounts.find(({ personaSlug }) => personaSlug === group.persona) ??
      accounts.find(({ segments }) => segments.includes(group.segment)) ??
      accounts[0];
    if (host) hosts.set(group.id, host.slug);
  }
  return hosts;
}

/** Whoever hosts a group serves its people. */
function withGroupSegments(library: Library, account: Account, hosts: ReadonlyMap<string, string>): string[] {
  const hosted = [...library.groups.values()].filter((group) => hosts.get(group.id) === account.slug);
  return [...new Set([...account.segments, ...hosted.map((group) => group.segment)])];
}
