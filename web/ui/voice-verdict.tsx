import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from './tags';
import type { Report } from './use-report';
import { usePhrases } from './use-phrases';
import { useWords } from './words';

const TONES = { like: 'leaf', not_quite: 'straw', unlike: 'clay' } as const;

/** Whether it sounds like its persona, in words; the score for who points at them; below what a writer can do. */
export function VoiceVerdict({ report }: { report: Report | null }): ReactNode {
  const t = useWords();
  const told = usePhrases('suggestions');
  if (report === null) return null;
  const { voice } = report;
  if (voice === null) return <p className="quiet">{t('voice.unknown')}</p>;
  const { persona, score, sounds, reasons, phrases } = voice;
  return (
    <div aria-live="polite">
      <Tooltip title={t('voice.score', { score })}>
        <span role="img" aria-label={`${t(`voice.${sounds}`, { name: persona })}：${t('voice.score', { score })}`}>
          <Mark tone={TONES[sounds]}>{t(`voice.${sounds}`, { name: persona })}</Mark>
        </span>
      </Tooltip>
      {reasons.length > 0 && (
        <>
          <span className="quiet">{t(sounds === 'like' ? 'voice.closer' : 'voice.mend')}</span>
          <ul className="voice-reasons">
            {reasons.map((reason, index) => (
              <li key={reason}>{told(phrases.slice(index, index + 1), reason)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
