import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { number, percent } from '../../ui/when';
import type { Bodies } from './bodies';
import { Facts } from './facts';
import { Fields } from './fields';
import { LadderBoard } from './ladder-board';
import { Lines } from './lines';
import { Money } from './money';
import { Pictures } from './pictures';
import { Prose } from './prose';
import { neighboursQuery } from './queries';
import { References } from './references';
import { SceneNames } from './scene-names';
import { Section } from './section';
import { useWords } from './words';

export function ProductPortrait({ body }: { body: Bodies['product'] }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data: neighbours } = useQuery(neighboursQuery(slug, 'product'));
  const { cost, price, cycle } = body;
  const days = (count: number | undefined) => count !== undefined && t('days', { count });
  return (
    <>
      <div className="portrait-lead">
        <Pictures paths={body.pictures} />
        <div>
          {body.description && <Prose>{body.description}</Prose>}
          <Fields
            of={[
              [t('product.step'), t(`ladder.${body.ladder}`)],
              [t('product.price'), <Money key="price" of={price} />],
              [
                t('product.cost'),
                cost !== undefined &&
                  price.amount > 0 &&
                  t('product.margin', { cost: number(cost), share: percent(1 - cost / price.amount) }),
              ],
              [t('product.lasts'), days(cycle.use_days)],
              [t('product.again'), days(cycle.buy_again_days)],
              [t('product.suits'), body.suits.length > 0 && <References kind="segment" slugs={body.suits} />],
              [t('product.buyScenes'), body.scenes.buy.length > 0 && <SceneNames ids={body.scenes.buy} />],
              [t('product.useScenes'), body.scenes.use.length > 0 && <SceneNames ids={body.scenes.use} />],
            ]}
          />
        </div>
      </div>
      <Section title={t('product.ladder')}>
        {neighbours && <LadderBoard records={neighbours} current={body.id} />}
      </Section>
      <Section title={t('product.facts')} hint={t('product.factsHint')}>
        <Facts facts={body.facts} />
      </Section>
      {body.never_claim.length > 0 && (
        <Section title={t('product.never')} hint={t('product.neverHint')}>
          <Lines of={body.never_claim} look="taboo" />
        </Section>
      )}
    </>
  );
}
