import { useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { api, read, type Schema } from '../api/client';
import { notePerson } from '../api/last-person';
import { ApiProblem } from '../api/problem';
import { remember, remembered } from '../api/remembered';
import { ErrorNotice } from '../ui/error-notice';
import { Waiting } from '../ui/waiting';

export type Me = Schema<'MeView'>;
export type Membership = Me['workspaces'][number];
export type Permission = Membership['permissions'][number];

export const SESSION_KEY = ['session'] as const;
const LAST_WORKSPACE = 'yuanding.workspace';

export async function readSession(): Promise<Me> {
  const me = await read(api.GET('/api/v1/session'));
  notePerson(me.person.id);
  return me;
}

const SessionContext = createContext<{ me: Me } | null>(null);
const WorkspaceContext = createContext<Workspace | null>(null);

export interface Workspace extends Membership {
  /** Whether the signed-in person may do it here. The server decides again at every request. */
  readonly can: (permission: Permission) => boolean;
}

/** Lets in who is signed in; others sign in first and come back to where they wanted to go. */
export function SessionProvider({ children }: { children: ReactNode }): ReactNode {
  const { data, error, refetch } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: readSession,
    staleTime: 60_000,
    retry: (count, cause) => !(cause instanceof ApiProblem) && count < 3,
  });
  const { pathname, search } = useLocation();
  const signIn = `/sign-in?next=${encodeURIComponent(pathname + search)}`;
  if (data?.passwordTemporary) return <Navigate to={`${signIn}&choose=password`} replace />;
  if (data) return <SessionContext value={{ me: data }}>{children}</SessionContext>;
  if (error instanceof ApiProblem && error.status === 401) return <Navigate to={signIn} replace />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <Waiting />;
}

export function useSession(): { me: Me } {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside a SessionProvider');
  return session;
}

/** The workspace that was open last in this browser. */
export const lastWorkspace = (): string | null => remembered(LAST_WORKSPACE);

/** The workspace of the address, if the person belongs to it. */
export function WorkspaceProvider({ children, fallback }: { children: ReactNode; fallback: ReactNode }): ReactNode {
  const { me } = useSession();
  const { workspace: slug } = useParams();
  const membership = me.workspaces.find((workspace) => workspace.slug === slug);
  useEffect(() => {
    if (membership) remember(LAST_WORKSPACE, membership.slug);
  }, [membership]);
  if (!membership) return fallback;
  const workspace: Workspace = {
    ...membership,
    can: (permission) => membership.permissions.includes(permission),
  };
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace outside a WorkspaceProvider');
  return workspace;
}
