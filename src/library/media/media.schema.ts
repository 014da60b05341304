import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/http/index.js';
import { LibraryParams, RecordListItem, SlugParam } from '../records/records.schema.js';

export const MediaParams = LibraryParams.extend({ slug: SlugParam });
export const FileParams = LibraryParams.extend({
  file: z.string().min(1).max(200).describe('Name as in media/<file>').meta({ example: 'rainy-window.png' }),
});
export const MediaQuery = PageQuery.extend({
  q: z.string().max(200).default('').describe('Words of alt text, file or tags').meta({ example: '窗台' }),
}).strict();

/** Text fields of an upload. What they mean is checked by the schema of media records. */
export const UploadFields = z.strictObject({
  id: SlugParam.describe('Id of the media record; the file is named after it'),
  alt: z.string().max(500).describe('What is to be seen').meta({ example: '雨天的窗台，一瓶精华' }),
  rights: z.string().max(300).describe('Whose it is and what allows its use').meta({ example: '自摄' }),
  expires: z.string().max(10).optional().describe('Last day of use').meta({ example: '2027-12-31' }),
  tags: z.string().max(2_000).optional().describe('Separated by commas').meta({ example: '窗台,雨天' }),
});
export type UploadFields = z.infer<typeof UploadFields>;

export const MediaView = RecordListItem.extend({
  file: z.string().describe('Referred to elsewhere as media/<file>').meta({ example: 'rainy-window.png' }),
  alt: z.string().describe('What is to be seen').meta({ example: '雨天的窗台，一瓶精华' }),
  rights: z.string().describe('Whose it is and what allows its use').meta({ example: '自摄' }),
  expires: z.string().nullable().describe('Last day of use; null for none').meta({ example: '2027-12-31' }),
  tags: z
    .array(z.string())
    .describe('Words to find it by')
    .meta({ example: ['窗台'] }),
  content: z
    .object({
      contentType: z.string().describe('Read from the bytes').meta({ example: 'image/png' }),
      size: z.number().int().describe('Bytes').meta({ example: 48_213 }),
      hash: z.string().describe('SHA-256 of the bytes').meta({ example: 'a3f5…' }),
      url: z
        .string()
        .describe('Where the bytes are')
        .meta({ example: '/api/v1/workspaces/nanzhi/library/media/rainy-window/content' }),
    })
    .nullable()
    .describe('null when the bytes were never brought in'),
}).meta({ id: 'MediaView' });
export type MediaView = z.infer<typeof MediaView>;
export const MediaPage = pageOf(MediaView).meta({ id: 'MediaPage' });
