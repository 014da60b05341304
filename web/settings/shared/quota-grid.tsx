import type { ReactNode } from 'react';
import { useWords as useVocabulary } from '../../ui/words';
import { PERIODS, type Period } from '../accounts/quotas';
import type { Touchpoint } from '../../ui/tags';
import { TOUCHPOINTS } from '../../ui/vocabulary';
import { useWords } from '../words';
import { LimitInput } from './limit-input';

/** Most entries of an account: touchpoints down, periods across. `usual` is what holds where a row is empty. */
export function QuotaGrid({
  at,
  usual,
}: {
  at: string[];
  usual?: Partial<Record<Touchpoint, { [P in Period]?: number | undefined }>> | undefined;
}): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  return (
    <table className="settings-grid">
      <thead>
        <tr>
          <td />
          {PERIODS.map((period) => (
            <th key={period} scope="col">
              {t(`quota.${period}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TOUCHPOINTS.map((touchpoint) => (
          <tr key={touchpoint}>
            <th scope="row">{v(`touchpoint.${touchpoint}`)}</th>
            {PERIODS.map((period) => (
              <td key={period}>
                <LimitInput
                  name={[...at, touchpoint, period]}
                  label={`${v(`touchpoint.${touchpoint}`)} ${t(`quota.${period}`)}`}
                  placeholder={String(usual?.[touchpoint]?.[period] ?? t('quota.unlimited'))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
