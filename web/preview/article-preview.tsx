import type { ReactNode } from 'react';
import { Attachments } from './attachments';
import type { PreviewProps } from './body-preview';
import { PartText } from './part-text';
import type { Body } from './parts';
import { useWords } from './words';

type ArticleBody = Extract<Body, { touchpoint: 'official_account' }>;

/** An article as it is read: the card it is shared by, the first screen, its sections; the outline beside them for reviewers. */
export function ArticlePreview({ body, ...props }: PreviewProps & { body: ArticleBody }): ReactNode {
  const t = useWords();
  const { author, pictures, folded = true } = props;
  const part = (name: string, text: string) => <PartText part={name} text={text} marking={props} />;
  return (
    <section className="preview preview-article" aria-label={t('article')}>
      <h3 className="preview-headline">{part('title', body.title)}</h3>
      <p className="preview-quiet">{author.name}</p>
      <p className="preview-digest">{part('digest', body.digest)}</p>
      <details className="preview-outline" open={!folded}>
        <summary>{t('outline')}</summary>
        <ol>
          {body.outline.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
      </details>
      <p className="preview-prose">{part('lead', body.lead)}</p>
      {body.sections.map(({ heading, text, attachments }, index) => {
        const base = `sections.${String(index)}.`;
        return (
          <section key={index}>
            <h4 className="preview-heading">{part(`${base}heading`, heading)}</h4>
            <p className="preview-prose">{part(`${base}text`, text)}</p>
            <Attachments base={base} attachments={attachments} pictures={pictures} marking={props} />
          </section>
        );
      })}
      <p className="preview-prose preview-next">{part('nextStep', body.nextStep)}</p>
    </section>
  );
}
