import { z } from 'zod';

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');
const price = (description: string) => z.coerce.number().min(0).max(1_000_000).optional().describe(description);
const perMinute = (description: string) => z.coerce.number().int().min(1).max(1e9).optional().describe(description);
const PROVIDERS = [
  'openai',
  'deepseek',
  'qwen',
  'kimi',
  'glm',
  'doubao',
  'ollama',
  'vllm',
  'llamacpp',
  'custom',
] as const;
const seconds = (fallback: number) => z.coerce.number().int().min(1).max(31_536_000).default(fallback);

/** Every variable the house reads. Nothing else reads `process.env`; `.env.example` is held to this list by a test. */
export const ConfigSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every interface'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port to listen on; 0 picks a free one'),
  PUBLIC_URL: z.url().optional().describe('How people reach the service from outside; used in feed links'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .describe('Least level that is logged'),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(?:[0-9a-fA-F:.]+(?:\/\d{1,3})?|loopback|linklocal|uniquelocal)(?:,\s*(?:[0-9a-fA-F:.]+(?:\/\d{1,3})?|loopback|linklocal|uniquelocal))*$/,
      'addresses or networks, separated by commas, such as 10.0.0.0/8',
    )
    .optional()
    .describe('Addresses of proxies of yours whose X-Forwarded-* headers are believed, such as loopback or 10.0.0.0/8'),
  WEB_DIR: z.string().min(1).optional().describe('Folder of the built web app; dist/web of the package when left out'),

  DATA_DIR: z.string().min(1).default('./data').describe('Folder of the SQLite database and of uploaded files'),
  DATABASE_FILE: z.string().min(1).optional().describe('SQLite file; yuanding.db in DATA_DIR when left out'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'a postgres:// address; leave it out for SQLite')
    .optional()
    .describe('PostgreSQL 14 or newer. Without it, SQLite in DATA_DIR'),
  DATABASE_READER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'a postgres:// address')
    .optional()
    .describe('A read replica; the same server when left out'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20).describe('Connections per pool on PostgreSQL'),

  BODY_LIMIT_KB: z.coerce.number().int().min(16).max(65_536).default(1024).describe('Largest JSON body, KiB'),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(512).default(20).describe('Largest uploaded file, MiB'),
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(1200)
    .describe('Requests a minute per address; 0 turns it off'),
  COOKIE_SECURE: flag.optional().describe('Send cookies over https only; by default when PUBLIC_URL is https'),
  SESSION_IDLE_SECONDS: seconds(60 * 60 * 24 * 3).describe('A session unused for so long ends'),
  SESSION_MAX_SECONDS: seconds(60 * 60 * 24 * 30).describe('A session ends after so long whatever happens'),

  JOBS_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(100)
    .describe('Most jobs of one kind that run at once in this process; each kind has a limit of its own below it'),

  LLM_PROVIDER: z
    .enum(PROVIDERS)
    .default('custom')
    .describe('Which row of the capability table describes the endpoint'),
  LLM_BASE_URL: z.url().optional().describe('OpenAI-compatible endpoint; the provider’s own when left out'),
  LLM_API_KEY: z.string().min(1).optional().describe('Key of the endpoint; not needed for local servers'),
  LLM_MODEL: z.string().min(1).optional().describe('Model to write with. Without it, drafts come from templates'),
  LLM_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(20).describe('Calls to the model at once'),
  LLM_TIMEOUT_SECONDS: z.coerce.number().min(0.05).max(3_600).default(120).describe('Longest a call may take'),
  LLM_STALL_SECONDS: z.coerce.number().min(0.05).max(600).default(30).describe('Longest silence within a stream'),
  LLM_RETRY_BASE_SECONDS: z.coerce
    .number()
    .min(0)
    .max(60)
    .default(0.5)
    .describe('First pause before a failed call to the model is repeated; it doubles each time'),
  LLM_CONTEXT_TOKENS: z.coerce
    .number()
    .int()
    .min(500)
    .max(200_000)
    .default(6_000)
    .describe('Most tokens of library material a draft is written from, counted here'),
  LLM_MONTHLY_BUDGET: z.coerce
    .number()
    .min(0)
    .optional()
    .describe('Most a workspace may spend in a month, in the price table’s currency'),
  LLM_REQUESTS_PER_MINUTE: perMinute('Calls a minute to a provider; no limit of ours when left out'),
  LLM_TOKENS_PER_MINUTE: perMinute('Tokens a minute, sent and received, to a provider'),
  LLM_WORKSPACE_REQUESTS_PER_MINUTE: perMinute('Calls a minute of one workspace, so that no brand waits for another'),
  LLM_WORKSPACE_TOKENS_PER_MINUTE: perMinute('Tokens a minute of one workspace'),
  LLM_PRICE_INPUT: price('Price of a million prompt tokens; overrides the built-in table'),
  LLM_PRICE_OUTPUT: price('Price of a million reply tokens; needed together with LLM_PRICE_INPUT'),
  LLM_PRICE_CACHED: price('Price of a million prompt tokens served from the provider’s cache'),
  LLM_PRICE_CURRENCY: z.enum(['CNY', 'USD']).default('CNY').describe('Currency of the three prices'),
  LLM_SECOND_PROVIDER: z
    .enum(PROVIDERS)
    .default('custom')
    .describe('Provider that steps in when the first cannot answer, where the workspace allows it'),
  LLM_SECOND_BASE_URL: z.url().optional().describe('Its endpoint; the provider’s own when left out'),
  LLM_SECOND_API_KEY: z.string().min(1).optional().describe('Its key'),
  LLM_SECOND_MODEL: z.string().min(1).optional().describe('Its model. Without it, nobody steps in but the templates'),
  LLM_SECOND_PRICE_INPUT: price('Price of a million prompt tokens there; overrides the built-in table'),
  LLM_SECOND_PRICE_OUTPUT: price('Price of a million reply tokens there'),
  LLM_SECOND_PRICE_CACHED: price('Price of a million cached prompt tokens there'),
  LLM_JUDGE: flag
    .optional()
    .describe('false: no workspace may have its drafts read a second time by the model, whatever its setting says'),
  LLM_EMBEDDINGS_URL: z
    .url()
    .optional()
    .describe('OpenAI-compatible endpoint of embeddings. With it, texts that say the same in other words are found'),
  LLM_EMBEDDINGS_MODEL: z.string().min(1).optional().describe('Model of embeddings; needed with LLM_EMBEDDINGS_URL'),
  LLM_EMBEDDINGS_KEY: z.string().min(1).optional().describe('Key of that endpoint; LLM_API_KEY when left out'),
  LLM_EMBEDDINGS_PRICE: price(
    'Price of a million tokens there, in LLM_PRICE_CURRENCY; without it their cost is unknown',
  ),
  LLM_TRANSCRIBE_URL: z
    .url()
    .optional()
    .describe('OpenAI-compatible endpoint that writes recordings down; OpenAI’s own when left out'),
  LLM_TRANSCRIBE_KEY: z.string().min(1).optional().describe('Key of that endpoint; not needed for local servers'),
  LLM_TRANSCRIBE_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe('Model that writes recordings down. Without it, people type what they hear'),
  DRAFTING_LEASE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_600)
    .default(30)
    .describe('A draft whose worker was lost is taken up again after so long'),
  RAW_REPLY_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3_650)
    .default(90)
    .describe('How long raw requests and replies, and what operators paste of customers, are kept'),
});

export type ConfigValues = z.output<typeof ConfigSchema>;
