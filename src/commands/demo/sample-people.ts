import type { Role } from '../../identity/index.js';

export interface SamplePerson {
  /** What their e-mail begins with. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
}

const DESK: readonly SamplePerson[] = [
  { key: 'admin', name: '负责人 周岚', role: 'admin' },
  { key: 'writer', name: '内容 小满', role: 'writer' },
  { key: 'reviewer', name: '审核 沈老师', role: 'reviewer' },
  { key: 'scheduler', name: '排期 阿敏', role: 'scheduler' },
];
const OPERATORS = ['丹丹', '小乔', '阿禾', '老郑'];

/** One person for each role, so that every side of the product can be tried, and an operator for each persona. */
export const samplePeople = (personas: number): SamplePerson[] => [
  ...DESK,
  ...Array.from({ length: Math.max(1, personas) }, (_, index): SamplePerson => ({
    key: index === 0 ? 'operator' : `operator-${index + 1}`,
    name: `执行 ${OPERATORS[index] ?? index + 1}`,
    role: 'operator',
  })),
];

/** Reserved for examples (RFC 2606): a mail to it goes nowhere. */
export const sampleEmail = (key: string, workspace: string): string => `${key}@${workspace}.example.com`;
