import { createContext, use, type ReactNode } from 'react';
import type { FieldSchema } from './schema';

export interface FieldProps {
  readonly schema: FieldSchema;
  readonly path: string;
  readonly value: unknown;
  readonly required?: boolean;
  /** Draws the control alone: its name stands around it already. */
  readonly bare?: boolean;
}
/** Draws a field inside another; given down so that the pieces of a form need not know each other. */
export type Draw = (props: FieldProps) => ReactNode;

export interface FormState {
  readonly kind: string;
  /** The schema of the whole record, where names of shapes lead. */
  readonly root: FieldSchema;
  readonly creating: boolean;
  /** Stays the same from one keystroke to the next, so that only what changed is drawn again. */
  readonly set: (path: string, value: unknown) => void;
  /** Somebody has left a field: from now on it says what is wrong with it. */
  readonly touch: (path: string) => void;
}

export const FormContext = createContext<FormState | null>(null);
/** What is wrong, by path, as far as it is shown already. */
export const ProblemsContext = createContext<ReadonlyMap<string, string>>(new Map());
/** The whole body, for the few fields that depend on another. */
export const BodyContext = createContext<unknown>({});

export function useForm(): FormState {
  const form = use(FormContext);
  if (!form) throw new Error('useForm outside a form');
  return form;
}

/** What a control carries so that its label, help and problem belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly value: unknown;
  readonly schema: FieldSchema;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly required: boolean;
}

export const idOf = (path: string): string => `field-${path}`;

export const accessible = ({ id, label, invalid, describedBy, required }: ControlProps) => ({
  id,
  'aria-label': label,
  'aria-invalid': invalid,
  'aria-describedby': describedBy,
  'aria-required': required,
  ...(invalid ? { status: 'error' as const } : {}),
});
