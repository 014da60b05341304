import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { fullDay } from '../ui/when';
import { useWords } from './words';

type Context = Schema<'PreviewContext'>;

/** One context, section by section; what there is none of is left out. */
export function ContextView({ context }: { context: Context }): ReactNode {
  const t = useWords();
  const { persona, segment, scene, stage, product, topic, group, hook } = context;
  return (
    <div className="studio-context">
      <Section title={t('context.persona')} why={persona.why}>
        <strong>{persona.name}</strong> {persona.role}
        <Words words={[...persona.tone, ...persona.catchphrases]} />
      </Section>
      <Section title={t('context.segment')}>
        <strong>{segment.name}</strong> {segment.who}
        <Words words={[...segment.needs, ...segment.pains]} />
      </Section>
      {scene && (
        <Section title={t('context.scene')} why={scene.why}>
          {scene.name} {scene.from}–{scene.to} {scene.note}
        </Section>
      )}
      {stage && (
        <Section title={t('context.stage')} why={stage.why}>
          {stage.name} {stage.tactic}
        </Section>
      )}
      {topic && (
        <Section title={t('context.topic')} why={topic.why}>
          {topic.question}
        </Section>
      )}
      {product && (
        <Section title={t('context.product')} why={product.why}>
          <strong>{product.name}</strong> {product.price}
        </Section>
      )}
      <List title={t('context.facts')} items={context.facts}>
        {({ claim, evidence, validUntil, why }) => (
          <>
            {claim} {/* The reason for a fact may be its evidence: that is told once. */}
            {!why?.includes(evidence) && <span className="quiet">{t('context.proof', { evidence })}</span>}{' '}
            {validUntil && <span className="quiet">{t('context.until', { day: fullDay(validUntil) })}</span>}
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
        <Section title={t('context.group')} why={group.why}>
          {group.name} <Words words={group.kocs.map(({ alias }) => alias)} />
        </Section>
      )}
      {hook && (
        <Section title={t('context.hook')} why={hook.why}>
          {hook.name}
        </Section>
      )}
      <List title={t('context.exemplars')} items={context.exemplars}>
        {({ text }) => <span className="studio-three-lines">{text}</span>}
      </List>
      <List title={t('context.lessons')} items={context.lessons}>
        {({ instruction }) => instruction}
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

function Section({ title, why, children }: { title: string; why?: string | null; children: ReactNode }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <div>{children}</div>
      {why && <div className="studio-why">{why}</div>}
    </section>
  );
}

function List<T extends { why: string | null }>({
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
            {item.why && <div className="studio-why">{item.why}</div>}
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
