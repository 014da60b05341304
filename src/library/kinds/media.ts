import { z } from 'zod';
import { day, line, lines, mediaFile, slug, words } from './fields.js';
import { kindOf } from './kind.js';

export const mediaSchema = z
  .strictObject({
    id: slug().meta({ example: 'rainy-window' }),
    file: mediaFile().describe('Referred to elsewhere as media/<file>'),
    alt: words(500).describe('What is to be seen, for those who cannot').meta({ example: '雨天的窗台，一瓶精华' }),
    rights: line(300).describe('Whose it is and what allows its use').meta({ example: '自摄' }),
    expires: day().nullish().describe('Last day on which it may be used').meta({ example: '2027-12-31' }),
    tags: lines(60, 50)
      .describe('Words to find it by')
      .meta({ example: ['窗台', '雨天'] }),
  })
  .meta({ id: 'MediaRecord' });
export type MediaRecord = z.infer<typeof mediaSchema>;

export const media = kindOf<MediaRecord>({
  id: 'media',
  name: { zh: '图片', en: 'Media' },
  layout: { form: 'list', path: 'media/media.yaml', key: 'media' },
  schema: mediaSchema,
  title: (body) => body.alt,
  references: () => [],
  searched: (body) => [body.alt, body.file, ...body.tags],
});
