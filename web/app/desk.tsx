import { QueryClientProvider } from '@tanstack/react-query';
import { App as Feedback } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { BrowserRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { newQueryClient } from '../api/queries';
import { SignIn } from '../sign-in/sign-in';
import { Waiting } from '../ui/waiting';
import { problemText } from '../words/problem-text';
import { ErrorFence } from './error-fence';
import { Look } from './look';
import { fetchAhead, loadShell, SCREENS } from './screens';
import { lastWorkspace, SessionProvider, useSession, WorkspaceProvider } from './session';

const Shell = lazy(loadShell);
const Home = lazy(SCREENS['']);
const Library = lazy(SCREENS.library);
const Studio = lazy(SCREENS.studio);
const ReviewDesk = lazy(SCREENS.review);
const Calendar = lazy(SCREENS.calendar);
const Answers = lazy(SCREENS.answers);
const Settings = lazy(SCREENS.settings);
const NotFound = lazy(() => import('./not-found'));

fetchAhead(window.location.pathname);

/** The writers', reviewers', schedulers' and admins' side of the house. Operators have a page of their own, `day.html`. */
export function Desk(): ReactNode {
  return (
    <Look>
      <Feedback component={false}>
        <Queries>
          <BrowserRouter>
            <ErrorFence>
              <Suspense fallback={<Waiting />}>
                <Routes>
                  <Route path="/sign-in" element={<SignIn />} />
                  <Route element={<SignedIn />}>
                    <Route index element={<FirstWorkspace />} />
                    <Route path="/w/:workspace" element={<InWorkspace />}>
                      <Route index element={<Home />} />
                      <Route path="library/*" element={<Library />} />
                      <Route path="studio/*" element={<Studio />} />
                      <Route path="review/*" element={<ReviewDesk />} />
                      <Route path="calendar/*" element={<Calendar />} />
                      <Route path="answers" element={<Answers />} />
                      <Route path="settings/*" element={<Settings />} />
                      <Route path="*" element={<NotFound />} />
                    </Route>
                    <Route path="*" element={<NotFound />} />
                  </Route>
                </Routes>
              </Suspense>
            </ErrorFence>
          </BrowserRouter>
        </Queries>
      </Feedback>
    </Look>
  );
}

function Queries({ children }: { children: ReactNode }): ReactNode {
  const { message } = Feedback.useApp();
  const [client] = useState(() => newQueryClient((error) => void message.error(problemText(error), 6)));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function SignedIn(): ReactNode {
  return (
    <SessionProvider>
      <Outlet />
    </SessionProvider>
  );
}

/** Opens where the person was last, or in the first place they belong to. Operators without another role go to their day. */
function FirstWorkspace(): ReactNode {
  const { me } = useSession();
  const last = lastWorkspace();
  const workspace = me.workspaces.find(({ slug }) => slug === last) ?? me.workspaces[0];
  const { search } = useLocation();
  if (!workspace) return <NotFound />;
  if (workspace.roles.every((role) => role === 'operator')) {
    window.location.replace(`/day/${workspace.slug}`);
    return null;
  }
  return <Navigate to={`/w/${workspace.slug}${search}`} replace />;
}

function InWorkspace(): ReactNode {
  return (
    <WorkspaceProvider fallback={<NotFound />}>
      <Shell />
    </WorkspaceProvider>
  );
}
