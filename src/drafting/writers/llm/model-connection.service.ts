import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';
import { Workspaces } from '../../../identity/index.js';
import { ModelBudget } from './budget.service.js';
import { classify } from './classify.adapter.js';
import { failure } from './failure.js';
import { ModelGate } from './model-gate.service.js';
import type { ModelTestView, ModelView } from './model.schema.js';
import { keyOf, toStanding, withoutSecrets } from './model-view.js';

const MODELS_SHOWN = 200;
const TEST_TIMEOUT_MS = 15_000;

/** "Is my connection right?" */
@Injectable()
export class ModelConnection {
  constructor(
    private readonly gate: ModelGate,
    private readonly budget: ModelBudget,
    private readonly workspaces: Workspaces,
  ) {}

  async describe(workspaceId: string): Promise<ModelView> {
    const { settings } = this.gate;
    const { secondModel } = (await this.workspaces.byId(workspaceId)).settings;
    const spentThisMonth = await this.budget.spentThisMonth(workspaceId);
    return {
      configured: settings !== null,
      provider: settings?.provider ?? null,
      providerName: settings?.capability.name ?? null,
      baseUrl: settings === null ? null : withoutSecrets(settings.baseUrl),
      model: settings?.model ?? null,
      key: settings === null ? 'missing' : keyOf(settings),
      structured: settings?.structured ?? null,
      concurrency: settings?.concurrency ?? null,
      price: settings?.price ?? null,
      monthlyBudget: settings?.monthlyBudget ?? null,
      spentThisMonth,
      models: this.gate
        .look(workspaceId)
        .map((one, place) => toStanding(one.settings, one.door, place === 0 || secondModel)),
    };
  }

  /** Asks the provider for its models: the cheapest question that needs the address, the key and the account. */
  async test(): Promise<ModelTestView> {
    const { settings } = this.gate;
    if (settings === null) return told(failure('not_configured').message, 'llm_not_configured');
    const startedAt = performance.now();
    const elapsed = (): number => Math.round(performance.now() - startedAt);
    try {
      const client = new OpenAI({
        baseURL: settings.baseUrl,
        apiKey: settings.apiKey ?? 'none',
        organization: null,
        project: null,
        maxRetries: 0,
        timeout: Math.min(settings.timeoutMs, TEST_TIMEOUT_MS),
      });
      const page = await client.models.list();
      this.gate.reassure(settings);
      const models = page.data.map((model) => model.id).sort();
      const known =
        models.length === 0 || models.some((id) => id === settings.model || id.endsWith(`/${settings.model}`));
      const message = known
        ? 'The provider answered and knows the model.'
        : `The provider answered, but "${settings.model}" is not among its models. Set LLM_MODEL to one of them.`;
      return {
        ok: known,
        message,
        code: known ? null : 'llm_model_not_found',
        latencyMs: elapsed(),
        models: models.slice(0, MODELS_SHOWN),
        answer: null,
      };
    } catch (error) {
      const fault = classify(error, Date.now());
      return { ...told(fault.message, `llm_${fault.kind}`), latencyMs: elapsed(), answer: fault.detail };
    }
  }
}

const told = (message: string, code: string): ModelTestView => ({
  ok: false,
  message,
  code,
  latencyMs: 0,
  models: [],
  answer: null,
});
