import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AskPage } from './ask-page';
import { ComparePage } from './compare-page';
import { DraftPage } from './draft-page';
import { DraftsPage } from './drafts-page';
import { RequestPage } from './request-page';
import './studio.css';
import './studio-draft.css';

/** Where drafts are asked for, looked at, changed and handed to the reviewers. */
export default function Studio(): ReactNode {
  return (
    <Routes>
      <Route index element={<DraftsPage />} />
      <Route path="new" element={<AskPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="requests/:request" element={<RequestPage />} />
      <Route path="drafts/:draft" element={<DraftPage />} />
      <Route path="*" element={<Navigate to=".." relative="path" replace />} />
    </Routes>
  );
}
