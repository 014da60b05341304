import { Injectable } from '@nestjs/common';
import { changedBy, evaluatePrompts, sampleCases, type EvaluationCase, type PromptName } from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import type { PromptEvaluation } from './prompt-versions.schema.js';

/** Judges a wording of a prompt by the sample brands: the same set decides for everybody what may go to production. */
@Injectable()
export class PromptEvaluations {
  private cases: Promise<readonly EvaluationCase[]> | null = null;

  constructor(private readonly prompts: Prompts) {}

  /** Beside what else the workspace has in production; a part within every prompt it goes into. */
  async of(workspaceId: string, prompt: PromptName, source: string): Promise<PromptEvaluation> {
    const cases = await (this.cases ??= sampleCases());
    const set = await this.prompts.trying(workspaceId, prompt, source);
    const evaluated = evaluatePrompts(set, cases, changedBy(set, prompt));
    const failed = evaluated.flatMap((one) =>
      one.failed.map(({ property, detail }) => ({
        ...{ prompt: one.prompt, brand: one.brand, category: one.category, property, detail },
      })),
    );
    return {
      passed: failed.length === 0 && evaluated.length > 0,
      cases: evaluated.length,
      longest: Math.max(0, ...evaluated.map(({ characters }) => characters)),
      failed: failed.slice(0, 200),
    };
  }
}
