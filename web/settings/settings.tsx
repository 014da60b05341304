import { Select } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { Navigate, NavLink, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useWorkspace } from '../app/session';
import { EmptyState } from '../ui/empty-state';
import { AccountsPane } from './accounts/accounts-pane';
import { AiLabelPane } from './ai-label/ai-label-pane';
import { AuditPane } from './audit/audit-pane';
import { KeysPane } from './keys/keys-pane';
import { LearningPane } from './learning/learning-pane';
import { ModelPane } from './model/model-pane';
import { PacingPane } from './pacing/pacing-pane';
import { PANES, type PaneKey } from './panes';
import { PeoplePane } from './people/people-pane';
import { ReviewPolicyPane } from './review-policy/review-policy-pane';
import { PromptsPane } from './prompts/prompts-pane';
import { RulesPane } from './rules/rules-pane';
import { SessionsPane } from './sessions/sessions-pane';
import './settings.css';
import { useWords } from './words';
import { WorkspacePane } from './workspace/workspace-pane';

const ROOMS: Record<PaneKey, ComponentType> = {
  people: PeoplePane,
  sessions: SessionsPane,
  accounts: AccountsPane,
  pacing: PacingPane,
  workspace: WorkspacePane,
  review: ReviewPolicyPane,
  'ai-label': AiLabelPane,
  model: ModelPane,
  prompts: PromptsPane,
  learning: LearningPane,
  keys: KeysPane,
  audit: AuditPane,
  rules: RulesPane,
};

/** How the workspace works and who works in it. Everybody sees what they may read; changing takes the permission of each room. */
export default function Settings(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const open = PANES.filter(({ permission }) => can(permission));
  return (
    <div className="settings">
      <h1>{t('title')}</h1>
      <div className="settings-body">
        <SubNavigation panes={open.map(({ key }) => key)} />
        <div className="settings-pane">
          <Routes>
            {open.map(({ key }) => {
              const Room = ROOMS[key];
              return <Route key={key} path={key} element={<Room />} />;
            })}
            <Route index element={<Navigate to="people" replace />} />
            <Route path="*" element={<EmptyState title={t('closed.title')} text={t('closed.text')} />} />
          </Routes>
        </div>
      </div>
    </div>
  );
}

function SubNavigation({ panes }: { panes: readonly PaneKey[] }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { pathname } = useLocation();
  const go = useNavigate();
  const base = `/w/${slug}/settings`;
  const here = panes.find((key) => pathname.startsWith(`${base}/${key}`));
  return (
    <nav aria-label={t('nav')} className="settings-nav">
      <ul>
        {panes.map((key) => (
          <li key={key}>
            <NavLink to={`${base}/${key}`}>{t(`pane.${key}`)}</NavLink>
          </li>
        ))}
      </ul>
      <Select
        // Few enough to be drawn at once: what is drawn on scrolling cannot be searched by the reader.
        virtual={false}
        listHeight={420}
        aria-label={t('nav')}
        size="large"
        value={here ?? null}
        options={panes.map((key) => ({ value: key, label: t(`pane.${key}`) }))}
        onChange={(key) => void go(`${base}/${key}`)}
      />
    </nav>
  );
}
