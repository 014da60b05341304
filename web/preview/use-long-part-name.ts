import { MOMENT } from './parts';
import { useWords } from './words';

/** Names of the texts of articles, lives, videos and notes by their paths; null for a path of another touchpoint. */
export function useLongPartName(): (part: string) => string | null {
  const t = useWords();
  return (part) => {
    const [head = '', index, field = '', at] = part.split('.');
    const n = Number(index) + 1;
    if (index === undefined) {
      const whole = WHOLE.find((one) => one === head);
      return whole ? t(`part.${whole}`) : null;
    }
    switch (head) {
      case 'sections':
        if (field === 'attachments') return null;
        return t(field === 'heading' ? 'part.heading' : 'part.section', { n });
      case 'segments': {
        const named = field === 'product' ? MOMENT.find((one) => one === at) : undefined;
        if (named) return t('part.moment', { n, what: t(`moment.${named}`) });
        if (field === 'points') return t('part.point', { n, at: Number(at) + 1 });
        return t(field === 'interaction' ? 'part.ask' : 'part.stretch', { n });
      }
      case 'objections':
        return t('part.objection', { n });
      case 'shots':
        return t(field === 'subtitle' ? 'part.subtitle' : 'part.spoken', { n });
      case 'tags':
        return t('part.tag', { n });
      default:
        return null;
    }
  };
}

const WHOLE = [
  'title',
  'digest',
  'lead',
  'nextStep',
  'opening',
  'thanks',
  'hook',
  'ending',
  'caption',
  'nickname',
  'signature',
  'avatar',
  'cover',
] as const;
