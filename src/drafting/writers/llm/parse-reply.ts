import { err, ok, type Result } from '../../../kernel/index.js';
import type { Body, Claim } from '../../../library/index.js';
import type { DraftContext } from '../../context/index.js';
import { fromOutput } from '../../prompts/index.js';

/** Faults of a reply in words its writer can act on. */
export type Faults = readonly string[];

const FAULTS_MAX = 12;
const FENCE = /^\s*```[a-zA-Z]*\s*\n([\s\S]*?)\n?\s*```\s*$/u;

/** The JSON object of a reply: alone, in a code fence, or between words the model should not have said. */
export function jsonOf(text: string): Result<unknown, Faults> {
  const bare = (FENCE.exec(text)?.[1] ?? text).trim();
  const from = bare.indexOf('{');
  const to = bare.lastIndexOf('}');
  for (const candidate of [bare, from >= 0 && to > from ? bare.slice(from, to + 1) : null]) {
    if (candidate === null) continue;
    try {
      const value: unknown = JSON.parse(candidate);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return ok(value);
    } catch {
      // the next candidate
    }
  }
  return err(['The reply is not one JSON object.']);
}

/**
 * A reply as a draft, or what is wrong with it. We parse and validate ourselves: the libraries' structured output
 * throws and loses the usage. Every record a claim names must be one that was given.
 */
export function readDraft(text: string, context: DraftContext): Result<Body, Faults> {
  const json = jsonOf(text);
  if (!json.ok) return json;
  const body = fromOutput(context.touchpoint, json.value);
  if (!body.ok) {
    return err(
      body.error.slice(0, FAULTS_MAX).map(({ field, message }) => `${field === '' ? '(whole)' : field}: ${message}`),
    );
  }
  const strangers = unknownRecords(body.value.claims, context);
  return strangers.length === 0 ? body : err(strangers.slice(0, FAULTS_MAX));
}

/** Claims that rest on records the writer was not given: invented, expired or somebody else's. */
export function unknownRecords(claims: readonly Claim[], context: DraftContext): string[] {
  const given = {
    factId: new Set([...context.facts, ...context.scriptFacts].map((fact) => fact.id)),
    caseId: new Set([...context.cases, ...context.scriptCases].map((one) => one.id)),
    offerId: new Set(context.offers.map((offer) => offer.id)),
    materialId: new Set(context.materials.map((material) => material.id)),
  };
  return claims.flatMap((claim, index) =>
    (Object.keys(given) as (keyof typeof given)[]).flatMap((key) => {
      const id = claim[key];
      if (id === undefined || given[key].has(id)) return [];
      const allowed = [...given[key]].join(', ') || 'none';
      return [
        `claims.${index}.${key}: there is no "${id}" in what you were given; allowed: ${allowed}. Remove the words that rest on it.`,
      ];
    }),
  );
}
