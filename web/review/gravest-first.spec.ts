import { gravestFirst } from './gravest-first';

const found = (severity: 'block' | 'warn' | 'info', waived = false): [Found, ...Found[]] => [
  { waived, finding: { severity } },
];
interface Found {
  readonly waived: boolean;
  readonly finding: { readonly severity: 'block' | 'warn' | 'info' };
}

describe('the order of findings', () => {
  it('puts blockers first, and last what was let pass', () => {
    const waived = found('block', true);
    const sorted = gravestFirst([waived, found('info'), found('warn'), found('block')]);
    expect(sorted.map(([{ finding }]) => finding.severity)).toEqual(['block', 'warn', 'info', 'block']);
    expect(sorted.at(-1)).toBe(waived);
  });
});
