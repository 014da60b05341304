import type { Role } from '../../identity/index.js';

export interface SamplePerson {
  readonly key: Role;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** One person for each role, so that every side of the product can be tried. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  { key: 'admin', name: '负责人 周岚', roles: ['admin'] },
  { key: 'writer', name: '内容 小满', roles: ['writer'] },
  { key: 'reviewer', name: '审核 沈老师', roles: ['reviewer'] },
  { key: 'scheduler', name: '排期 阿敏', roles: ['scheduler'] },
  { key: 'operator', name: '执行 丹丹', roles: ['operator'] },
];

/** Reserved for examples (RFC 2606): a mail to it goes nowhere. */
export const sampleEmail = (key: string, workspace: string): string => `${key}@${workspace}.example.com`;
