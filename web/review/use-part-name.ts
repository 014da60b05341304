import { useLongPartName } from '../preview/use-long-part-name';
import { useWords } from './words';

/** What a text of a draft is called: `followUps.1.message.text` → 跟进第 2 条. */
export function usePartName(): (part: string) => string {
  const t = useWords();
  const longName = useLongPartName();
  return (part) => {
    const long = longName(part);
    if (long !== null) return long;
    const [head = '', index] = part.split('.');
    const n = Number(index) + 1;
    const title = part.includes('attachments.') ? ` · ${t('part.attachment')}` : '';
    switch (head) {
      case 'opening':
      case 'followUps':
      case 'replies':
      case 'turns':
      case 'invitations':
        return t(`part.${head}`, { n }) + title;
      case 'question':
        return part.includes('options') ? t('part.option', { n: Number(part.split('.')[2]) + 1 }) : t('part.question');
      case 'callToAction':
      case 'firstComment':
        return t(`part.${head}`);
      case 'attachments':
        return t('part.attachment');
      default:
        return t('part.text');
    }
  };
}
