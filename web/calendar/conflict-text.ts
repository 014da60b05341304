import type { ApiProblem } from '../api/problem';
import type { Schema } from '../api/client';
import { language } from '../words/words';
import type { useWords } from './words';
import zh from './zh.json';

type Conflict = Pick<Schema<'ConflictView'>, 'rule' | 'message'>;
type Rule = keyof typeof zh.rule;
type T = ReturnType<typeof useWords>;

const isKnown = (rule: string): rule is Rule => rule in zh.rule;

/** A rule's words. The service says them in Chinese, with names and numbers; English readers get the rule itself. */
export const conflictText = (t: T, { rule, message }: { rule: string | null; message: string }): string =>
  language() === 'en' && rule !== null && isKnown(rule) ? t(`rule.${rule}`) : message;

/** The rules an answer of 409 names, each with the entry it is about where there are several. */
export const conflictsOf = (problem: ApiProblem): (Conflict & { readonly entry: string | null })[] =>
  (problem.problem.errors ?? []).map(({ field, code, message }) => ({
    rule: code ?? '',
    message,
    entry: /^entries\.(.+)$/u.exec(field)?.[1] ?? null,
  }));
