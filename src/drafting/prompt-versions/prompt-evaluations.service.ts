import { Injectable } from '@nestjs/common';
import type { TouchpointId } from '../../library/index.js';
import { evaluatePrompts, sampleCases, type EvaluationCase } from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import type { PromptEvaluation } from './prompt-versions.schema.js';

/** Judges a wording of a prompt by the sample brands: the same set decides for everybody what may go to production. */
@Injectable()
export class PromptEvaluations {
  private cases: Promise<readonly EvaluationCase[]> | null = null;

  constructor(private readonly prompts: Prompts) {}

  async of(prompt: TouchpointId, source: string): Promise<PromptEvaluation> {
    const all = await (this.cases ??= sampleCases());
    const cases = all.filter(({ context }) => context.touchpoint === prompt);
    const evaluated = evaluatePrompts(this.prompts.with({ [prompt]: source }), cases);
    const failed = evaluated.flatMap((one) =>
      one.failed.map(({ property, detail }) => ({ brand: one.brand, category: one.category, property, detail })),
    );
    return {
      passed: failed.length === 0 && evaluated.length > 0,
      cases: evaluated.length,
      longest: Math.max(0, ...evaluated.map(({ characters }) => characters)),
      failed: failed.slice(0, 200),
    };
  }
}
