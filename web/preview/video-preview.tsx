import type { ReactNode } from 'react';
import type { PreviewProps } from './body-preview';
import { PartText } from './part-text';
import type { Body } from './parts';
import { useWords } from './words';

type VideoBody = Extract<Body, { touchpoint: 'channels_video' }>;

/** A video as a story board: what is seen for how long, what is said and what stands on it. */
export function VideoPreview({ body, ...props }: PreviewProps & { body: VideoBody }): ReactNode {
  const t = useWords();
  const part = (name: string, text: string) => <PartText part={name} text={text} marking={props} />;
  const whole = body.shots.reduce((sum, { seconds }) => sum + seconds, 0);
  const starts = body.shots.map((_, index) => body.shots.slice(0, index).reduce((sum, shot) => sum + shot.seconds, 0));
  return (
    <section className="preview preview-video" aria-label={t('videoPreview')}>
      <p className="preview-headline">{part('hook', body.hook)}</p>
      <p className="preview-quiet">{t('seconds', { count: whole })}</p>
      <ol className="preview-shots">
        {body.shots.map(({ seconds, picture, spoken, subtitle }, index) => (
          <li key={index}>
            <div className="preview-frame">
              <span className="preview-seconds">
                {t('span', { from: starts[index] ?? 0, to: (starts[index] ?? 0) + seconds })}
              </span>
              <span className="preview-scene">{picture}</span>
              <span className="preview-subtitle">{part(`shots.${String(index)}.subtitle`, subtitle)}</span>
            </div>
            <p className="preview-prose">{part(`shots.${String(index)}.spoken`, spoken)}</p>
          </li>
        ))}
      </ol>
      <p className="preview-prose preview-next">{part('ending', body.ending)}</p>
      {body.caption && <p className="preview-quiet">{part('caption', body.caption)}</p>}
    </section>
  );
}
