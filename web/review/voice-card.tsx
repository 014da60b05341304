import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Report } from '../ui/use-report';
import { VoiceVerdict } from '../ui/voice-verdict';
import type { Draft } from './queries';
import { useWords } from './words';

/** How the persona sounds, what the draft is read against, and whether the draft sounds like it. Words it never says are pointed out where they stand. */
export function VoiceCard({
  speaker,
  text,
  report,
}: {
  speaker: Draft['speaker'];
  text: string;
  report: Report | null;
}): ReactNode {
  const t = useWords();
  if (!speaker) return <p className="paper quiet">{t('voice.gone')}</p>;
  const rows = [
    [t('voice.tone'), speaker.tone],
    [t('voice.do'), speaker.do],
    [t('voice.dont'), speaker.dont],
    [t('voice.catchphrases'), speaker.catchphrases],
  ] as const;
  return (
    <section className="paper" aria-label={t('voice.title', { name: speaker.name })}>
      <h3>{t('voice.title', { name: speaker.name })}</h3>
      <VoiceVerdict report={report} />
      <p className="review-facts quiet">
        {speaker.role && <span>{speaker.role}</span>}
        <span>{t('voice.self', { self: speaker.self })}</span>
        <span>{t(`voice.emoji.${speaker.emoji}`)}</span>
      </p>
      <dl className="review-voice">
        {rows.map(
          ([name, said]) =>
            said.length > 0 && (
              <div key={name}>
                <dt className="quiet">{name}</dt>
                <dd>{said.join('、')}</dd>
              </div>
            ),
        )}
        {speaker.taboo.length > 0 && (
          <div>
            <dt className="quiet">{t('voice.taboo')}</dt>
            <dd className="row review-taboo">
              {speaker.taboo.map((word) => (
                <Tag key={word} color={text.includes(word) ? 'red' : 'default'}>
                  {word}
                  {text.includes(word) && ` · ${t('voice.hit')}`}
                </Tag>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {speaker.samples.length > 0 && (
        <details className="review-more">
          <summary>{t('voice.samples')}</summary>
          {speaker.samples.map((sample) => (
            <blockquote key={sample}>{sample}</blockquote>
          ))}
        </details>
      )}
    </section>
  );
}
