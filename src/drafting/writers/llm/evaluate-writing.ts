import { checkDraft } from '../../drafts/check-draft.js';
import type { EvaluationCase, PromptSet } from '../../prompts/index.js';
import type { ModelGate } from './model-gate.service.js';
import { readDraft } from './parse-reply.js';
import type { ModelSettings } from './settings.js';

export interface WrittenCase {
  readonly brand: string;
  readonly prompt: string;
  readonly category: string;
  /** Why there is no draft; null when there is one. */
  readonly failure: string | null;
  /** Rules the draft breaks, as often as it does. */
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly span: string }[];
}

/** Has the model write every case, one call each and no repair, and judges what it wrote. The calls are not booked. */
export async function evaluateWriting(
  gate: Pick<ModelGate, 'call'>,
  settings: ModelSettings,
  set: PromptSet,
  cases: readonly EvaluationCase[],
): Promise<WrittenCase[]> {
  return Promise.all(
    cases.map(async ({ brand, library, context }): Promise<WrittenCase> => {
      const head = { brand, prompt: context.touchpoint, category: context.category };
      const { messages, temperature, maxOutputTokens, output } = set.render(context);
      const request = { messages, temperature, maxOutputTokens, schema: output };
      const { text, failure } = await gate.call({ settings, last: true }, request, {
        workspaceId: 'evaluation',
        signal: new AbortController().signal,
      });
      if (failure !== null) return { ...head, failure: failure.message, findings: [] };
      const body = readDraft(text ?? '', context);
      if (!body.ok) return { ...head, failure: body.error.join('; '), findings: [] };
      const about = {
        ...{ segment: context.segment.id, persona: context.persona.id, product: context.product?.id ?? null },
        ...{ goal: context.goal, category: context.category, publishOn: context.day },
      };
      const { findings } = checkDraft(body.value, about, { library });
      return {
        ...head,
        failure: null,
        findings: findings.map(({ rule, severity, span }) => ({ rule, severity, span })),
      };
    }),
  );
}
