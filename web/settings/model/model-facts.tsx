import type { ReactNode } from 'react';
import { fullDay, number } from '../../ui/when';
import type { Model } from '../queries';
import { Facts } from '../shared/facts';
import { useWords } from '../words';

export function ModelFacts({ model }: { model: Model }): ReactNode {
  const t = useWords();
  const { provider, providerName, baseUrl, key, concurrency, price, monthlyBudget, spentThisMonth } = model;
  const currency = price?.currency ?? '';
  const facts: [string, ReactNode][] = [
    [t('model.provider'), providerName ?? provider ?? '–'],
    [t('model.model'), <code key="model">{model.model}</code>],
    [t('model.address'), <code key="address">{baseUrl}</code>],
    [t('model.key'), t(`model.keyIs.${key}`)],
    [t('model.concurrency'), concurrency === null ? '–' : number(concurrency)],
    [
      t('model.price'),
      price === null
        ? t('model.priceUnknown')
        : t(price.asOf === 'configured' ? 'model.priceSet' : 'model.priceIs', {
            input: number(price.input),
            output: number(price.output),
            currency,
            day: price.asOf === 'configured' ? '' : fullDay(price.asOf),
          }),
    ],
    [
      t('model.spent'),
      monthlyBudget === null
        ? t('model.spentFree', { spent: number(spentThisMonth), currency })
        : t('model.spentOf', { spent: number(spentThisMonth), budget: number(monthlyBudget), currency }),
    ],
  ];
  return <Facts facts={facts} />;
}
