import type { Body } from '../preview/parts';
import { useLongPartName } from '../preview/use-long-part-name';
import { useSpan } from '../ui/use-span';
import { useWords } from './words';

/** What people call a text of a body: the path is for machines. */
export function usePartName(): (body: Body, part: string) => string {
  const t = useWords();
  const longName = useLongPartName();
  const span = useSpan();
  return (body, part) => {
    const long = longName(part);
    if (long !== null) return long;
    const [head = '', index = '0'] = part.split('.');
    const count = Number(index) + 1;
    if (part.endsWith('.title')) return t('part.title');
    switch (head) {
      case 'opening':
        return t('part.opening', { count });
      case 'followUps':
        return t('part.followUp', {
          after: span(body.touchpoint === 'private_chat' ? (body.followUps[count - 1]?.afterHours ?? 0) : 0),
        });
      case 'replies':
        return t('part.reply', {
          words: body.touchpoint === 'private_chat' ? (body.replies[count - 1]?.when ?? '') : '',
        });
      case 'turns': {
        const role = body.touchpoint === 'group' ? body.turns[count - 1]?.role : undefined;
        return t(`part.turn.${role ?? 'host'}`, { count });
      }
      case 'invitations':
        return t('part.invitation', {
          koc: body.touchpoint === 'group' ? (body.invitations[count - 1]?.koc ?? '') : '',
        });
      case 'question':
        return part === 'question.text'
          ? t('part.question')
          : t('part.option', { count: Number(part.split('.')[2]) + 1 });
      case 'callToAction':
        return t('part.callToAction');
      case 'firstComment':
        return t('part.firstComment');
      default:
        return t('part.text');
    }
  };
}
