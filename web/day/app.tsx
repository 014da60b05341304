import { QueryClientProvider, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { presence } from '../api/presence';
import { remember, remembered } from '../api/remembered';
import { useReturn } from '../app/use-return';
import { lineAddress } from './address';
import { AnswerPage } from './answer/answer-page';
import { FeedPage } from './feed/feed-page';
import { InterviewPage } from './interview/interview-page';
import { LinePage } from './line/line-page';
import type { Me } from './reads';
import { Gate } from './session/gate';
import { NotForYou } from './session/not-for-you';
import { SignInAgain } from './session/sign-in-again';
import { TaskPage } from './task/task-page';
import { Toasts } from './ui/toast';
import { go, usePlace } from './use-place';
import { useWords } from './words';

const CHOSEN = 'yuanding.workspace';

export function App({ client }: { client: QueryClient }): ReactNode {
  const t = useWords();
  useEffect(() => {
    document.title = `${t('title')} · ${t('name')}`;
  });
  return (
    <QueryClientProvider client={client}>
      <Gate>{(me) => <SignedIn me={me} />}</Gate>
      <Toasts />
    </QueryClientProvider>
  );
}

function SignedIn({ me }: { me: Me }): ReactNode {
  const { workspace: slug, page, day } = usePlace();
  const client = useQueryClient();
  useReturn(useSyncExternalStore(presence.subscribe, presence.away));
  const open = me.workspaces.filter(({ permissions }) => permissions.includes('tasks.read'));
  const own = open.filter(({ roles }) => roles.includes('operator'));
  const last = remembered(CHOSEN);
  const first = own.find((one) => one.slug === last) ?? own[0] ?? open[0];
  const workspace = slug === null ? first : open.find((one) => one.slug === slug);

  useEffect(() => {
    if (slug === null && first) go(lineAddress(first.slug, day), { replace: true });
  }, [slug, first, day]);
  useEffect(() => {
    if (workspace) remember(CHOSEN, workspace.slug);
  }, [workspace]);
  useEffect(() => {
    const look = () => void client.invalidateQueries();
    window.addEventListener('online', look);
    return () => window.removeEventListener('online', look);
  }, [client]);

  const screen = () => {
    if (!workspace) return <NotForYou me={me} instead={slug === null ? undefined : first} />;
    if (page.kind === 'task') return <TaskPage key={page.id} me={me} workspace={workspace} id={page.id} day={day} />;
    if (page.kind === 'feed') return <FeedPage me={me} workspace={workspace} />;
    if (page.kind === 'answer') return <AnswerPage me={me} workspace={workspace} />;
    if (page.kind === 'interview') return <InterviewPage me={me} workspace={workspace} />;
    return <LinePage me={me} workspace={workspace} choices={open} day={day} />;
  };
  return (
    <>
      {screen()}
      <SignInAgain me={me} />
    </>
  );
}
