import { AppError, type FieldError } from '../../kernel/index.js';
import type { KindId } from '../kinds/kind.js';

export const recordNotFound = (kind: string, slug: string): AppError =>
  new AppError('not_found', 'not_found', `There is no ${kind} "${slug}" in this workspace's library.`, {
    params: { kind, slug },
  });

export const slugTaken = (kind: KindId, slug: string, archived: boolean): AppError =>
  new AppError(
    'conflict',
    'slug_taken',
    archived
      ? `A ${kind} "${slug}" exists in the archive: restore it, or choose another id.`
      : `A ${kind} "${slug}" exists already: choose another id, or change that one.`,
    { params: { kind, slug, archived }, errors: [{ field: 'id', message: 'is taken', code: 'slug_taken' }] },
  );

export const recordArchived = (kind: KindId, slug: string): AppError =>
  new AppError('conflict', 'archived', `${kind} "${slug}" is archived: restore it before changing it.`, {
    params: { kind, slug },
  });

export const recordStale = (kind: KindId, slug: string, seen: number, current: number): AppError =>
  new AppError(
    'stale',
    'stale_version',
    `${kind} "${slug}" is at version ${current}, you changed version ${seen}: read it again and repeat your change.`,
    { params: { kind, slug, seen, current } },
  );

export const idFixed = (slug: string): AppError =>
  new AppError('invalid', 'invalid_request', `id: the id of a record never changes; expected "${slug}".`, {
    errors: [{ field: 'id', message: 'the id of a record never changes', expected: slug }],
  });

export const brandStays = (): AppError =>
  new AppError('conflict', 'brand_stays', 'The brand record cannot be archived: every library has exactly one.');

export const invalidBody = (kind: KindId, errors: readonly FieldError[]): AppError =>
  new AppError('invalid', 'invalid_record', `This is not a valid ${kind}: ${summary(errors)}`, { errors });

/** The record contradicts the others, most often by a reference that leads nowhere. */
export const doesNotFit = (errors: readonly FieldError[]): AppError =>
  new AppError('refused', errors[0]?.code ?? 'does_not_fit', `This does not fit the library: ${summary(errors)}`, {
    errors,
  });

export const stillInUse = (errors: readonly FieldError[]): AppError =>
  new AppError(
    'conflict',
    'in_use',
    `Other records rest on what this would take away: ${summary(errors)}. Change them first, or withdraw instead of removing.`,
    { errors },
  );

const summary = (errors: readonly FieldError[]): string => {
  const shown = errors
    .slice(0, 3)
    .map((error) => (error.field === '' ? error.message : `${error.field}: ${error.message}`));
  return errors.length > 3 ? `${shown.join('; ')} and ${errors.length - 3} more` : shown.join('; ');
};
