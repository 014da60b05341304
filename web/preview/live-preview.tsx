import type { ReactNode } from 'react';
import type { PreviewProps } from './body-preview';
import { PartText } from './part-text';
import { MOMENT, type Body } from './parts';
import { useWords } from './words';

type LiveBody = Extract<Body, { touchpoint: 'live' }>;

/** A live by the minute, as it lies before whoever speaks; answers to objections held ready at the end. */
export function LivePreview({ body, ...props }: PreviewProps & { body: LiveBody }): ReactNode {
  const t = useWords();
  const { folded = true } = props;
  const part = (name: string, text: string) => <PartText part={name} text={text} marking={props} />;
  return (
    <section className="preview preview-live" aria-label={t('live')}>
      <h3 className="preview-headline">{part('title', body.title)}</h3>
      <ol className="preview-minutes">
        <li>
          <span className="preview-minute">{t('minute', { minute: 0 })}</span>
          <div className="preview-prose">{part('opening', body.opening)}</div>
        </li>
        {body.segments.map((segment, index) => (
          <li key={index}>
            <span className="preview-minute">{t('minute', { minute: segment.atMinute })}</span>
            <Stretch segment={segment} base={`segments.${String(index)}.`} part={part} />
          </li>
        ))}
        <li>
          <span className="preview-minute">{t('thanks')}</span>
          <div className="preview-prose">{part('thanks', body.thanks)}</div>
        </li>
      </ol>
      {body.objections.length > 0 && (
        <div className="preview-replies">
          <div className="preview-time">{t('objections')}</div>
          {body.objections.map(({ when, text }, index) => (
            <details key={index} open={!folded}>
              <summary>{t('viewerSays', { words: when })}</summary>
              <p className="preview-prose">{part(`objections.${String(index)}.text`, text)}</p>
            </details>
          ))}
        </div>
      )}
    </section>
  );
}

interface StretchProps {
  segment: LiveBody['segments'][number];
  base: string;
  part: (name: string, text: string) => ReactNode;
}

function Stretch({ segment: { title, points, product, interaction }, base, part }: StretchProps): ReactNode {
  const t = useWords();
  return (
    <div>
      <h4 className="preview-heading">{part(`${base}title`, title)}</h4>
      <ul className="preview-points">
        {points.map((text, index) => (
          <li key={index}>{part(`${base}points.${String(index)}`, text)}</li>
        ))}
      </ul>
      {product && (
        <dl className="preview-moment">
          {MOMENT.map((key) => (
            <div key={key}>
              <dt>{t(`moment.${key}`)}</dt>
              <dd>{part(`${base}product.${key}`, product[key])}</dd>
            </div>
          ))}
        </dl>
      )}
      {interaction && (
        <p className="preview-ask">
          <span className="preview-quiet">{t('interaction')}</span> {part(`${base}interaction`, interaction)}
        </p>
      )}
    </div>
  );
}
