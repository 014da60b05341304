import type { ReactNode } from 'react';
import { useWords as useVocabulary } from '../../ui/words';
import { LimitInput } from '../shared/limit-input';
import { useWords } from '../words';
import { CATEGORIES, GROUP_STAGES } from './brand-values';

/** Shares of a week: of each category for a segment, and of product items by the stage a group is in. */
export function MixFields(): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  return (
    <section className="paper settings-block" aria-labelledby="mix">
      <h3 id="mix">{t('mix.title')}</h3>
      <p className="quiet">{t('mix.lead')}</p>
      <table className="settings-grid">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('mix.min')}</th>
            <th scope="col">{t('mix.max')}</th>
          </tr>
        </thead>
        <tbody>
          {CATEGORIES.map((category) => (
            <tr key={category}>
              <th scope="row">{v(`category.${category}`)}</th>
              {(['min', 'max'] as const).map((side) => (
                <td key={side}>
                  <LimitInput
                    name={['mix', category, side]}
                    label={`${v(`category.${category}`)} ${t(`mix.${side}`)}`}
                    placeholder={t('quota.unlimited')}
                    max={100}
                    suffix="%"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('mix.groups')}</h3>
      <p className="quiet">{t('mix.groupsText')}</p>
      <table className="settings-grid">
        <tbody>
          {GROUP_STAGES.map((stage) => (
            <tr key={stage}>
              <th scope="row">{t(`mix.stage.${stage}`)}</th>
              <td>
                <LimitInput
                  name={['groupProduct', stage]}
                  label={t('mix.stageLabel', { stage: t(`mix.stage.${stage}`) })}
                  placeholder={t('mix.asWeek')}
                  max={100}
                  suffix="%"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
