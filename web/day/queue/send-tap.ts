import { api, ifMatch, read, type Schema } from '../../api/client';
import type { Tap } from './tap';

type TaskView = Schema<'TaskView'>;

const pathOf = ({ workspace, task }: Tap) => ({ workspace, task });

/** Hands one tap to the house, under its own key: sent twice it is done once. */
export function sendTap(tap: Tap): Promise<TaskView> {
  const { act } = tap;
  const params = { path: pathOf(tap), header: { ...ifMatch(tap.seen), 'Idempotency-Key': tap.key } };
  switch (act.kind) {
    case 'start':
      return read(api.POST('/api/v1/workspaces/{workspace}/tasks/{task}/start', { params }));
    case 'done':
      return read(api.POST('/api/v1/workspaces/{workspace}/tasks/{task}/done', { params, body: { note: act.note } }));
    case 'postpone':
      return read(api.POST('/api/v1/workspaces/{workspace}/tasks/{task}/postpone', { params, body: { to: act.to } }));
    case 'skip':
      return read(
        api.POST('/api/v1/workspaces/{workspace}/tasks/{task}/skip', { params, body: { reason: act.reason } }),
      );
    case 'reopen':
      return read(api.POST('/api/v1/workspaces/{workspace}/tasks/{task}/reopen', { params }));
    case 'evidence': {
      const form = new FormData();
      form.append('file', new Blob([act.bytes], { type: act.type }), 'screenshot');
      return read(
        api.POST('/api/v1/workspaces/{workspace}/tasks/{task}/evidence', {
          params,
          // The document calls the bytes a string; the form carries them as they are.
          body: { file: '' },
          bodySerializer: () => form,
        }),
      );
    }
  }
}

export const lookAt = (tap: Tap): Promise<TaskView> =>
  read(api.GET('/api/v1/workspaces/{workspace}/tasks/{task}', { params: { path: pathOf(tap) } }));
