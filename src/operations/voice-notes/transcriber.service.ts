import { Inject, Injectable } from '@nestjs/common';
import OpenAI, { APIError, toFile } from 'openai';
import { err, ok, type Result } from '../../kernel/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';

export interface Recording {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly extension: string;
}

/** Why nothing was made out; `lasting` means that trying again changes nothing. */
export interface Unheard {
  readonly reason: string;
  readonly lasting: boolean;
}

const REASON_MAX = 300;
/** Statuses of a 4xx that pass by themselves. */
const PASSING = new Set([408, 409, 425, 429]);

/** Speech to text at an OpenAI-compatible endpoint (`audio.transcriptions`). Without one nothing is sent anywhere. */
@Injectable()
export class Transcriber {
  constructor(@Inject(CONFIG) private readonly config: ConfigValues) {}

  get configured(): boolean {
    return this.config.LLM_TRANSCRIBE_MODEL !== undefined;
  }

  async transcribe(
    { bytes, contentType, extension }: Recording,
    signal: AbortSignal,
  ): Promise<Result<string, Unheard>> {
    const { LLM_TRANSCRIBE_URL, LLM_TRANSCRIBE_MODEL, LLM_TRANSCRIBE_KEY, LLM_TIMEOUT_SECONDS } = this.config;
    const client = new OpenAI({
      ...(LLM_TRANSCRIBE_URL === undefined ? {} : { baseURL: LLM_TRANSCRIBE_URL }),
      apiKey: LLM_TRANSCRIBE_KEY ?? 'none',
      ...{ organization: null, project: null, maxRetries: 0, timeout: LLM_TIMEOUT_SECONDS * 1_000 },
    });
    try {
      const file = await toFile(bytes, `note.${extension}`, { type: contentType });
      const model = LLM_TRANSCRIBE_MODEL ?? '';
      const { text } = await client.audio.transcriptions.create({ file, model, language: 'zh' }, { signal });
      const said = (text as string | undefined)?.trim() ?? '';
      return said === '' ? err({ reason: 'Nothing was heard in it.', lasting: true }) : ok(said);
    } catch (error) {
      const status = error instanceof APIError ? (error.status as number | undefined) : undefined;
      const lasting = status !== undefined && status >= 400 && status < 500 && !PASSING.has(status);
      return err({ reason: String(error instanceof Error ? error.message : error).slice(0, REASON_MAX), lasting });
    }
  }
}
