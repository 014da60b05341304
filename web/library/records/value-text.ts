import { isFields } from '../forms/schema';
import { choiceOf, labelOf } from '../forms/words';

/** A value of a record as plain lines, for reading two of them side by side. */
export function valueText(kind: string, path: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return choiceOf(path, value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item: unknown) => valueText(kind, path, item)).join('\n');
  if (!isFields(value)) return '';
  return Object.entries(value)
    .map(([name, held]) => {
      const text = valueText(kind, `${path}.${name}`, held);
      return text === '' ? '' : `${labelOf(kind, `${path}.${name}`)}：${text}`;
    })
    .filter((line) => line !== '')
    .join('\n');
}
