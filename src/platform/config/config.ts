import { z } from 'zod';
import { AppError } from '../../kernel/index.js';
import { ConfigSchema, type ConfigValues } from './config.schema.js';

/**
 * Environment → frozen values. An empty variable counts as unset.
 * @throws AppError `invalid_configuration`, one line for each bad value; values themselves are never shown.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigValues {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = ConfigSchema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('invalid', 'invalid_configuration', `Configuration: ${lines.join('; ')}`);
}

/** Names, defaults and descriptions, for `.env.example` and the reference in the README. */
export function describeConfig(): { name: string; description: string; fallback: string }[] {
  const schema = z.toJSONSchema(ConfigSchema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description = '', default: fallback } = property as {
      description?: string;
      default?: string | number | boolean;
    };
    return { name, description, fallback: fallback === undefined ? '' : String(fallback) };
  });
}
