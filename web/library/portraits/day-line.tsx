import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import type { Bodies } from './bodies';
import { DAY, HOURS, minutesOf, placeOn } from './time-line';
import { useWords } from './words';

type Scene = Bodies['segment']['scenes'][number];

/** Scenes on the twenty-four hours of a day, each in a line of its own. */
export function DayLine({ scenes }: { scenes: readonly Scene[] }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const daysOf = ({ days }: Scene): string =>
    typeof days === 'string' ? t(`scene.${days}`) : days.map((day) => t(`weekday.${day}`)).join(t('comma'));
  return (
    <div className="portrait-day">
      <ol>
        {[...scenes]
          .sort((one, other) => minutesOf(one.from) - minutesOf(other.from))
          .map((scene) => {
            const { left, width } = placeOn(DAY, { from: minutesOf(scene.from), to: minutesOf(scene.to) });
            return (
              <li key={scene.id}>
                <div className="portrait-scene">
                  <strong>{scene.name ?? scene.id}</strong>
                  <span className="portrait-hours">
                    {scene.from}–{scene.to}
                  </span>
                  <span className="quiet">
                    {daysOf(scene)} ·{' '}
                    {scene.touchpoints
                      ? scene.touchpoints.map((touchpoint) => shared(`touchpoint.${touchpoint}`)).join(t('comma'))
                      : t('scene.anywhere')}
                  </span>
                  {scene.note && <span className="portrait-note">{scene.note}</span>}
                </div>
                <div className="portrait-track" aria-hidden>
                  <span style={{ insetInlineStart: `${left}%`, width: `${width}%` }} />
                </div>
              </li>
            );
          })}
      </ol>
      <div className="portrait-axis" aria-hidden>
        {HOURS.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </div>
  );
}
