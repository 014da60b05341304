import { z } from 'zod';
import { OperationsPath } from '../fields.schema.js';

export const FeedsPath = OperationsPath;
export const FeedPath = OperationsPath.extend({
  feed: z.uuid().describe('Id of the feed').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
});
export const FeedFilePath = z.object({
  file: z
    .string()
    .max(100)
    .describe('`<secret>.ics`')
    .meta({ example: 'b3BlcmF0b3IgZmVlZCBzZWNyZXQgdG9rZW4hISEhISE.ics' }),
});

const Id = z.string().describe('UUID, sortable by time').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });
const Moment = z.string().describe('UTC').meta({ example: '2026-11-21T02:00:00.000Z' });
export const FeedView = z
  .object({
    id: Id,
    personId: Id.describe('Whose tasks it shows').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
    createdAt: Moment.describe('When it was made, in UTC'),
    revokedAt: Moment.nullable().describe('When it was revoked, UTC; null while it works'),
  })
  .meta({ id: 'FeedView' });
export type FeedView = z.infer<typeof FeedView>;
export const FeedList = z.object({ items: z.array(FeedView).describe('Newest first') }).meta({ id: 'FeedList' });
export const NewFeedView = FeedView.extend({
  url: z
    .string()
    .describe('Secret: shown this once. Whoever has it reads the calendar until it is revoked')
    .meta({ example: 'https://garden.example.com/api/v1/feeds/b3BlcmF0b3IgZmVlZCBzZWNyZXQgdG9rZW4hISEhISE.ics' }),
}).meta({ id: 'NewFeedView' });
export type NewFeedView = z.infer<typeof NewFeedView>;
