import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { usePhrases, type Phrases } from '../ui/use-phrases';
import { fullDay } from '../ui/when';
import { useWords } from './words';

type Context = Schema<'PreviewContext'>;

/** One context, section by section; what there is none of is left out. */
export function ContextView({ context }: { context: Context }): ReactNode {
  const t = useWords();
  const lesson = usePhrases('lessons');
  const { persona, segment, scene, stage, product, topic, group, hook } = context;
  return (
    <div className="studio-context">
      <Section title={t('context.persona')} of={persona}>
        <strong>{persona.name}</strong> {persona.role}
        <Words words={[...persona.tone, ...persona.catchphrases]} />
      </Section>
      <Section title={t('context.segment')}>
        <strong>{segment.name}</strong> {segment.who}
        <Words words={[...segment.needs, ...segment.pains]} />
      </Section>
      {scene && (
        <Section title={t('context.scene')} of={scene}>
          {scene.name} {scene.from}–{scene.to} {scene.note}
        </Section>
      )}
      {stage && (
        <Section title={t('context.stage')} of={stage}>
          {stage.name} {stage.tactic}
        </Section>
      )}
      {topic && (
        <Section title={t('context.topic')} of={topic}>
          {topic.question}
        </Section>
      )}
      {product && (
        <Section title={t('context.product')} of={product}>
          <strong>{product.name}</strong> {product.price}
        </Section>
      )}
      <List title={t('context.facts')} items={context.facts}>
        {({ claim, evidence, validUntil, why }) => (
          <>
            {claim} {/* The reason for a fact may be its evidence: that is told once. */}
            {!why?.includes(evidence) && <span className="quiet">{t('context.proof', { evidence })}</span>}{' '}
            {validUntil && !why?.includes(validUntil) && (
              <span className="quiet">{t('context.until', { day: fullDay(validUntil) })}</span>
            )}
          </>
        )}
      </List>
      <List title={t('context.offers')} items={context.offers}>
        {({ name, slug, price, terms }) => `${name ?? slug} ${price ?? ''} ${terms.join('；')}`}
      </List>
      <List title={t('context.cases')} items={context.cases}>
        {({ alias, before, after, quote }) => `${alias}：${[before, after, quote].filter(Boolean).join(' → ')}`}
      </List>
      <List title={t('context.materials')} items={context.materials}>
        {({ what, happenedOn, keepPrivate }) => (
          <>
            {fullDay(happenedOn)} {what}{' '}
            {keepPrivate.length > 0 && (
              <span className="quiet">{t('context.private', { words: keepPrivate.join('、') })}</span>
            )}
          </>
        )}
      </List>
      <List title={t('context.scripts')} items={context.scripts.map((script) => ({ ...script, why: null }))}>
        {({ objection, text }) => `「${objection}」${text}`}
      </List>
      {group && (
        <Section title={t('context.group')} of={group}>
          {group.name} <Words words={group.kocs.map(({ alias }) => alias)} />
        </Section>
      )}
      {hook && (
        <Section title={t('context.hook')} of={hook}>
          {hook.name}
        </Section>
      )}
      <List title={t('context.exemplars')} items={context.exemplars}>
        {({ text }) => <span className="studio-three-lines">{text}</span>}
      </List>
      <List title={t('context.lessons')} items={context.lessons}>
        {({ instructs, instruction }) => lesson(instructs, instruction)}
      </List>
      <List title={t('context.pictures')} items={context.pictures.map((picture) => ({ ...picture, why: null }))}>
        {({ alt }) => alt}
      </List>
      <Section title={t('context.avoid')}>
        <Words words={[...context.avoid.words, ...context.avoid.claims, ...persona.taboo]} avoided />
      </Section>
    </div>
  );
}

interface Chosen {
  readonly why: string | null;
  readonly phrases?: Phrases;
}

function Why({ of: { why, phrases } }: { of: Chosen }): ReactNode {
  const told = usePhrases('reasons');
  return why && <div className="studio-why">{told(phrases, why)}</div>;
}

function Section({ title, of, children }: { title: string; of?: Chosen; children: ReactNode }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <div>{children}</div>
      {of && <Why of={of} />}
    </section>
  );
}

function List<T extends Chosen>({
  title,
  items,
  children,
}: {
  title: string;
  items: readonly T[];
  children: (item: T) => ReactNode;
}): ReactNode {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map((item, index) => (
          <li key={index}>
            {children(item)}
            <Why of={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ words, avoided = false }: { words: readonly string[]; avoided?: boolean }): ReactNode {
  const once = [...new Set(words)];
  if (once.length === 0) return null;
  return (
    <span className={avoided ? 'studio-words studio-words-avoided' : 'studio-words'}>
      {once.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </span>
  );
}
