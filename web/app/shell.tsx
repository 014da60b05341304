import {
  AppstoreOutlined,
  BulbOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  EditOutlined,
  HomeOutlined,
  MenuOutlined,
  MessageOutlined,
  MobileOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { Alert, Button, Drawer, Layout, Menu, Select } from 'antd';
import { Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { presence } from '../api/presence';
import { Waiting } from '../ui/waiting';
import { AccountMenu } from './account-menu';
import { ErrorFence } from './error-fence';
import { SignInAgain } from './sign-in-again';
import { useSession, useWorkspace, type Permission } from './session';
import { useReturn } from './use-return';
import { useWords } from './words';

/** Where a person can go, and the permission that opens each place. */
const PLACES = [
  { key: 'home', path: '', icon: <HomeOutlined />, permission: 'workspace.read' },
  { key: 'library', path: '/library', icon: <AppstoreOutlined />, permission: 'library.read' },
  { key: 'capture', path: '/library/capture', icon: <BulbOutlined />, permission: 'library.write' },
  { key: 'studio', path: '/studio', icon: <EditOutlined />, permission: 'drafts.read' },
  { key: 'review', path: '/review', icon: <CheckSquareOutlined />, permission: 'review.read' },
  { key: 'calendar', path: '/calendar', icon: <CalendarOutlined />, permission: 'calendar.read' },
  { key: 'answers', path: '/answers', icon: <MessageOutlined />, permission: 'tasks.work' },
  { key: 'settings', path: '/settings', icon: <SettingOutlined />, permission: 'workspace.read' },
] as const satisfies readonly { key: string; path: string; icon: ReactNode; permission: Permission }[];

/** What stands around every screen: navigation, workspace, account, and the two things that can go wrong anywhere. */
export default function Shell(): ReactNode {
  const t = useWords();
  const away = useSyncExternalStore(presence.subscribe, presence.away);
  const [open, setOpen] = useState(false);
  useReturn(away);
  // A screen that broke is opened anew with the next one, not at every step within it.
  const screen = useLocation().pathname.split('/')[3];
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Layout.Sider className="shell-side" width={208} theme="light">
        <Brand />
        <Navigation />
      </Layout.Sider>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={264} title={<Brand />}>
        <Navigation onGo={() => setOpen(false)} />
      </Drawer>
      <Layout>
        <Layout.Header className="shell-head">
          <Button
            className="shell-menu"
            type="text"
            icon={<MenuOutlined />}
            aria-label={t('nav.open')}
            onClick={() => setOpen(true)}
          />
          <WorkspaceSwitch />
          <span className="grow" />
          <AccountMenu />
        </Layout.Header>
        {away && <Alert banner type="warning" title={t('away')} />}
        <Layout.Content id="content" tabIndex={-1} role="main" className="shell-content">
          <ErrorFence key={screen}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </ErrorFence>
        </Layout.Content>
      </Layout>
      <SignInAgain />
    </Layout>
  );
}

function Brand(): ReactNode {
  const t = useWords();
  return (
    <Link to="/" className="shell-brand">
      <img src="/icons/leaf.svg" alt="" width={28} height={28} /> {t('name')}
    </Link>
  );
}

function Navigation({ onGo }: { onGo?: () => void }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { pathname } = useLocation();
  const base = `/w/${workspace.slug}`;
  const places = PLACES.filter(({ permission }) => workspace.can(permission));
  const here = [...places]
    .sort((one, other) => other.path.length - one.path.length)
    .find(({ path }) => (path === '' ? pathname === base : pathname.startsWith(base + path)));
  const items = places.map(({ key, path, icon }) => ({
    key,
    icon,
    label: <Link to={base + path}>{t(`nav.${key}`)}</Link>,
  }));
  if (workspace.can('tasks.work'))
    items.splice(-1, 0, {
      key: 'day' as never,
      icon: <MobileOutlined />,
      label: <a href={`/day/${workspace.slug}`}>{t('nav.day')}</a>,
    });
  return (
    <nav aria-label={t('nav.main')}>
      <Menu mode="inline" selectedKeys={here ? [here.key] : []} items={items} onClick={onGo} />
    </nav>
  );
}

function WorkspaceSwitch(): ReactNode {
  const t = useWords();
  const { me } = useSession();
  const workspace = useWorkspace();
  const go = useNavigate();
  if (me.workspaces.length < 2) return <strong className="ellipsis">{workspace.name}</strong>;
  return (
    <Select
      aria-label={t('workspace')}
      variant="borderless"
      value={workspace.slug}
      options={me.workspaces.map(({ slug, name }) => ({ value: slug, label: name }))}
      onChange={(slug) => void go(`/w/${slug}`)}
      popupMatchSelectWidth={false}
    />
  );
}
