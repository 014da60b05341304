import { fromFields, toFields } from './quotas';

describe('quotas in a form', () => {
  it('have an empty field for what is not limited', () =>
    expect(toFields({ moments: { day: 3 } })).toMatchObject({
      moments: { day: 3, week: null, month: null },
      private_chat: { day: null, week: null, month: null },
      public_note: { day: null, week: null, month: null },
    }));
  it.each([null, { moments: { day: 0 } }, { group: { week: 5, month: 9 }, private_chat: { day: 60 } }])(
    'come back as they were: %j',
    (quotas) => expect(fromFields(toFields(quotas))).toEqual(quotas),
  );
});
