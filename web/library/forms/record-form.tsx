import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { pruned, withValue } from './body';
import { Field } from './field';
import { BodyContext, FormContext, idOf, ProblemsContext, type FormState } from './form-context';
import { FormSummary } from './form-summary';
import { problemWords } from './problem-words';
import type { FieldSchema } from './schema';
import { problemsOf } from './validate';
import { useWords } from './words';

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * A form for any kind of record, made from its schema. A field says what is wrong once it was left; saving says all of it.
 * `refused` is what the service found wrong the last time, by path: it stands until that field is changed.
 */
export function RecordForm({
  kind,
  root,
  body,
  creating,
  refused = NONE,
  onChange,
  onSubmit,
  children,
}: {
  kind: string;
  root: FieldSchema;
  body: unknown;
  creating: boolean;
  refused?: ReadonlyMap<string, string>;
  onChange: (body: unknown) => void;
  /** Gets the body as it is to be sent. */
  onSubmit: (body: unknown) => void;
  /** The buttons. */
  children: ReactNode;
}): ReactNode {
  const t = useWords();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [changed, setChanged] = useState<{ since: ReadonlyMap<string, string>; paths: ReadonlySet<string> }>({
    since: refused,
    paths: new Set(),
  });
  if (changed.since !== refused) setChanged({ since: refused, paths: new Set() });
  const latest = useRef(body);
  useEffect(() => {
    latest.current = body;
  }, [body]);

  const set = useCallback(
    (path: string, value: unknown) => {
      latest.current = withValue(latest.current, path, value);
      setChanged((before) =>
        before.since.size === 0 ? before : { ...before, paths: new Set(before.paths).add(path) },
      );
      onChange(latest.current);
    },
    [onChange],
  );
  const touch = useCallback(
    (path: string) => setTouched((before) => (before.has(path) ? before : new Set(before).add(path))),
    [],
  );
  const form = useMemo<FormState>(() => ({ kind, root, creating, set, touch }), [kind, root, creating, set, touch]);

  const problems = useMemo(() => {
    const own = problemsOf(root, root, body).filter(({ path }) => asked || touched.has(path));
    const theirs = [...refused].filter(
      ([path]) => ![...changed.paths].some((one) => path === one || path.startsWith(`${one}.`)),
    );
    return new Map([...theirs, ...own.map((problem): [string, string] => [problem.path, problemWords(t, problem)])]);
  }, [root, body, asked, touched, refused, changed, t]);
  const shown = useSteady(problems);

  const submit = () => {
    const sent = pruned(root, root, latest.current);
    set('', sent);
    setAsked(true);
    const [first] = problemsOf(root, root, sent);
    if (first) setTimeout(() => focusField(first.path));
    else onSubmit(sent);
  };
  return (
    <FormContext value={form}>
      <ProblemsContext value={shown}>
        <BodyContext value={body}>
          <form
            className="library-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <Field schema={root} path="" value={body} bare />
            {(asked || refused.size > 0) && <FormSummary kind={kind} problems={shown} onGo={focusField} />}
            {children}
          </form>
        </BodyContext>
      </ProblemsContext>
    </FormContext>
  );
}

/** The same map as before while it says the same: fields listen to it, and most keystrokes change nothing in it. */
function useSteady(problems: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [steady, setSteady] = useState(problems);
  const same = steady.size === problems.size && [...problems].every(([path, text]) => steady.get(path) === text);
  if (!same) setSteady(problems);
  return same ? steady : problems;
}

/** The control of a field, or the part around it when it has none of its own. */
function focusField(path: string): void {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const at = parts.slice(0, length).join('.');
    const control = document.getElementById(idOf(at));
    const place = control ?? document.querySelector(`[data-path="${CSS.escape(at)}"]`);
    if (!place) continue;
    place.scrollIntoView({ block: 'center' });
    const target = control ?? place.querySelector<HTMLElement>('input, textarea, button');
    target?.focus({ preventScroll: true });
    return;
  }
}
