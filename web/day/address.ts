/** Where in the operator's day one is. */
export interface Place {
  readonly workspace: string | null;
  readonly page:
    | { readonly kind: 'line' }
    | { readonly kind: 'task'; readonly id: string }
    | { readonly kind: 'feed' }
    | { readonly kind: 'answer' }
    | { readonly kind: 'interview' };
  /** YYYY-MM-DD; null means today. */
  readonly day: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function placeOf(path: string, search: string): Place {
  const [, , workspace, page, id] = path.split('/');
  const day = new URLSearchParams(search).get('day');
  return {
    workspace: workspace ? decoded(workspace) : null,
    page:
      page === 'task' && id
        ? { kind: 'task', id: decoded(id) }
        : page === 'feed' || page === 'answer' || page === 'interview'
          ? { kind: page }
          : { kind: 'line' },
    day: day && DAY.test(day) ? day : null,
  };
}

/** A broken percent sign is somebody's typing, not a reason to fall over. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const lineAddress = (workspace: string, day: string | null): string =>
  `/day/${encodeURIComponent(workspace)}${day ? `?day=${day}` : ''}`;
export const taskAddress = (workspace: string, id: string, day: string | null): string =>
  `/day/${encodeURIComponent(workspace)}/task/${encodeURIComponent(id)}${day ? `?day=${day}` : ''}`;
export const feedAddress = (workspace: string): string => `/day/${encodeURIComponent(workspace)}/feed`;
export const answerAddress = (workspace: string): string => `/day/${encodeURIComponent(workspace)}/answer`;
export const interviewAddress = (workspace: string): string => `/day/${encodeURIComponent(workspace)}/interview`;
