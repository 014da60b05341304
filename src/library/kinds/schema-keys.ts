import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** The layers around a schema that change its value but not its place. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return unwrapped(def.innerType);
    case 'pipe':
      return unwrapped(def.out);
    case 'lazy':
      return unwrapped(def.getter());
    default:
      return schema;
  }
}

/** Keys that a schema knows at a path; for alternatives, the keys of all of them. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const def = (unwrapped(schema) as z.core.$ZodTypes)._zod.def;
  if (def.type === 'union') return [...new Set(def.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (step === undefined) return def.type === 'object' ? Object.keys(def.shape) : [];
  if (def.type === 'object') {
    const inner = def.shape[String(step)];
    return inner === undefined ? [] : keysAt(inner, rest);
  }
  if (def.type === 'array') return keysAt(def.element, rest);
  return def.type === 'record' ? keysAt(def.valueType, rest) : [];
}
