import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, read } from '../api/client';
import { useSession, useWorkspace } from '../app/session';
import { ErrorNotice } from '../ui/error-notice';
import { useKept } from '../ui/use-kept';
import { dayIn } from '../ui/when';
import {
  askSize,
  EMPTY_ASK,
  fromAsk,
  lacking,
  toAsk,
  withMatch,
  withoutPast,
  type AskForm,
  type AskInput,
} from './ask';
import { AskFields } from './ask-fields';
import { useScenes } from './ask-scene';
import { ContextDrawer } from './context-drawer';
import { EstimateNote, useEstimate } from './estimate-note';
import { Matches } from './matches';
import { ModelNote } from './model-note';
import { requestQuery } from './queries';
import { GOALS, TOUCHPOINTS } from '../ui/vocabulary';
import { useWords } from './words';

/** Why, to whom, where, what: everything a request needs, with what fits proposed beside it. */
export function AskPage(): ReactNode {
  const t = useWords();
  const { slug, timeZone } = useWorkspace();
  const { me } = useSession();
  const kept = useKept<Partial<AskForm>>(`${slug}/${me.person.id}/ask`, EMPTY_ASK);
  const { set, forget } = kept;
  // What was kept by an older version of the form lacks what it did not ask.
  const form = withoutPast({ ...EMPTY_ASK, ...kept.value }, dayIn(new Date(), timeZone));
  const [shown, setShown] = useState(false);
  usePrefilled(form, set);
  const { mutate, isPending, error } = useAsk(slug, forget);
  const { lost } = useScenes(form);
  const lacks = lacking(form) ?? (lost ? 'scene' : null);
  const ask = lacks === null ? toAsk(form) : null;
  const { estimate, fresh } = useEstimate(ask);
  const short = fresh && estimate?.budget?.verdict === 'short';
  return (
    <div className="studio-ask">
      <p className="studio-back">
        <Link to={`/w/${slug}/studio`}>{t('back')}</Link>
      </p>
      <h1>{t('ask.title')}</h1>
      <div className="studio-ask-columns">
        <form
          className="paper studio-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (ask) mutate(ask);
          }}
        >
          <AskFields form={form} onChange={set} />
          <ModelNote writer={form.writer} />
          <EstimateNote estimate={estimate} fresh={fresh} />
          {error && <ErrorNotice error={error} />}
          <div className="studio-form-foot">
            <span className="quiet" aria-live="polite">
              {lacks === null ? t('ask.size', { count: askSize(form) }) : t(`ask.lacking.${lacks}`)}
            </span>
            <span className="grow" />
            <Button disabled={ask === null} onClick={() => setShown(true)}>
              {t('ask.preview')}
            </Button>
            <Button type="primary" htmlType="submit" disabled={ask === null || short} loading={isPending}>
              {t('ask.send')}
            </Button>
          </div>
        </form>
        <aside aria-label={t('matches.title')}>
          <Matches form={form} onTake={(segment, match) => set(withMatch(form, segment, match))} />
        </aside>
      </div>
      {ask && <ContextDrawer ask={ask} open={shown} onClose={() => setShown(false)} />}
    </div>
  );
}

function useAsk(workspace: string, forget: () => void) {
  const go = useNavigate();
  const client = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (ask: AskInput) =>
      read(api.POST('/api/v1/workspaces/{workspace}/draft-requests', { params: { path: { workspace } }, body: ask })),
    onSuccess: (request) => {
      forget();
      void client.invalidateQueries({ queryKey: [workspace, 'draft-requests'] });
      void go(`/w/${workspace}/studio/requests/${request.id}`);
    },
  });
}

/** `?from=<request>` asks the same again; `?goal`, `?segment`, `?touchpoint`, `?product` come from other places of the house. */
function usePrefilled(form: AskForm, set: (form: AskForm) => void): void {
  const { slug } = useWorkspace();
  const [params, setParams] = useSearchParams();
  const from = params.get('from');
  const { data } = useQuery({ ...requestQuery(slug, from ?? ''), enabled: from !== null });
  const done = useRef(false);
  useEffect(() => {
    if (done.current || params.size === 0 || (from !== null && !data)) return;
    done.current = true;
    const base = data ? fromAsk(data.ask) : form;
    const goal = GOALS.find((one) => one === params.get('goal'));
    const touchpoint = TOUCHPOINTS.find((one) => one === params.get('touchpoint'));
    const segment = params.get('segment');
    const product = params.get('product');
    const writer = params.get('writer');
    set({
      ...base,
      goal: goal ?? base.goal,
      ...(touchpoint === undefined ? {} : { touchpoints: [touchpoint] }),
      ...(segment === null ? {} : { segments: [segment] }),
      ...(product === null ? {} : { products: [product] }),
      ...(writer === 'template' ? { writer: 'template' as const } : {}),
    });
    setParams({}, { replace: true });
  }, [data, form, from, params, set, setParams]);
}
