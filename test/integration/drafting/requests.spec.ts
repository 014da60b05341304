import { openDesk, type Desk } from './desk.js';

describe('asking for drafts', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.service.close());

  it('writes from templates when no model is configured, and says so', async () => {
    const request = await desk.ask({ touchpoints: ['moments', 'private_chat', 'group'], count: 2 });
    await desk.settled();
    const items = await desk.items(request.id);
    expect(items.map((item) => item.state)).toEqual(Array(6).fill('done'));
    const { body } = await desk.writer.get(`${desk.home}/drafts/${items[0]!.draftId!}`);
    expect(body).toMatchObject({ status: 'kept', number: 1, version: 1, current: { writer: 'template', number: 1 } });
    expect(Array.isArray(body['evidence'])).toBe(true);
  });
});
