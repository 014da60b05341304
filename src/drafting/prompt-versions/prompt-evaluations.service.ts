import { Injectable } from '@nestjs/common';
import {
  changedBy,
  evaluatePrompts,
  sampleCases,
  type EvaluatedCase,
  type EvaluationCase,
  type PromptName,
  type PromptSet,
} from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import type { PromptEvaluation } from './prompt-versions.schema.js';

/** Judges a wording of a prompt by the sample brands: the same set decides for everybody what may go to production. */
@Injectable()
export class PromptEvaluations {
  private cases: Promise<readonly EvaluationCase[]> | null = null;

  constructor(private readonly prompts: Prompts) {}

  /** Beside what else the workspace has in production; a part within every prompt it goes into. */
  async of(workspaceId: string, prompt: PromptName, source: string): Promise<PromptEvaluation> {
    return told(await this.judged(await this.prompts.trying(workspaceId, prompt, source), prompt));
  }

  /** As `of`, but for what is wanting already as production stands. */
  async worseWith(workspaceId: string, prompt: PromptName, source: string): Promise<PromptEvaluation> {
    const [now, tried] = [await this.prompts.of(workspaceId), await this.prompts.trying(workspaceId, prompt, source)];
    const wanting = new Set(
      (await this.judged(now, prompt)).flatMap((one) => one.failed.map(({ property }) => keyOf(one, property))),
    );
    const evaluated = await this.judged(tried, prompt);
    return told(
      evaluated.map((one) => ({
        ...one,
        failed: one.failed.filter(({ property }) => !wanting.has(keyOf(one, property))),
      })),
    );
  }

  private async judged(set: PromptSet, prompt: PromptName): Promise<EvaluatedCase[]> {
    return evaluatePrompts(set, await (this.cases ??= sampleCases()), changedBy(set, prompt));
  }
}

const keyOf = ({ prompt, brand, category }: EvaluatedCase, property: string): string =>
  [prompt, brand, category, property].join(' ');

function told(evaluated: readonly EvaluatedCase[]): PromptEvaluation {
  const failed = evaluated.flatMap((one) =>
    one.failed.map(({ property, code, params, detail }) => ({
      ...{ prompt: one.prompt, brand: one.brand, category: one.category, property, code, params, detail },
    })),
  );
  return {
    passed: failed.length === 0 && evaluated.length > 0,
    cases: evaluated.length,
    longest: Math.max(0, ...evaluated.map(({ characters }) => characters)),
    failed: failed.slice(0, 200),
  };
}
