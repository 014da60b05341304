import { instantAt } from '../../ui/wall-clock';

/** A time on the wall in a zone, with the offset the zone has then: `2026-11-23T00:00+08:00`. */
export function momentAt(wall: string, timeZone: string): string {
  const offset = Date.parse(`${wall}:00Z`) - Date.parse(instantAt(wall, timeZone));
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
