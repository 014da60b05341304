import type { ComponentType, ReactNode } from 'react';
import type { Schema } from '../../api/client';

/** A record drawn for reading, by its kind. */
export function Portrait({ record: _record }: { record: Schema<'RecordView'> }): ReactNode {
  return null;
}

/** Several records of a kind seen side by side, where that says more than a list. */
export function overviewOf(_kind: string): ComponentType<{ records: Schema<'RecordView'>[] }> | null {
  return null;
}
