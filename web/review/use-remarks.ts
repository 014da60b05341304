import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../api/client';
import type { operations } from '../api/schema';
import { useWorkspace } from '../app/session';
import { reviewQuery } from '../ui/draft-queries';
import type { Review } from './queries';

type Sent<Name extends 'Review_comment' | 'Review_waive'> =
  operations[Name]['requestBody']['content']['application/json'];

/** Findings that are told together pass for one reason. */
type Waiving = Omit<Sent<'Review_waive'>, 'findingId'> & { readonly findingIds: readonly string[] };

/** Comments and waivers: each answers with the review as it then stands. */
export function useRemarks(draft: string) {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  const path = { workspace, draft };
  const onSuccess = (review: Review) => {
    client.setQueryData(reviewQuery(workspace, draft).queryKey, review);
    void client.invalidateQueries({ queryKey: [workspace, 'review', 'queue'] });
  };
  // A waiver of words that changed meanwhile is refused: what changed is then shown, and what was let pass before it.
  const onError = () =>
    Promise.all(
      [[workspace, 'drafts', draft], reviewQuery(workspace, draft).queryKey, [workspace, 'review', 'queue']].map(
        (queryKey) => client.invalidateQueries({ queryKey }),
      ),
    );
  const comment = useMutation({
    meta: { quiet: true },
    mutationFn: (body: Sent<'Review_comment'>) =>
      read(api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/review/comments', { params: { path }, body })),
    onSuccess,
  });
  const resolve = useMutation({
    mutationFn: (commentId: string) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/review/comments/{commentId}/resolve', {
          params: { path: { ...path, commentId } },
        }),
      ),
    onSuccess,
  });
  const waive = useMutation({
    mutationFn: async ({ findingIds, ...rest }: Waiving) => {
      let review: Review | undefined;
      for (const findingId of findingIds)
        review = await read(
          api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/review/waivers', {
            params: { path },
            body: { ...rest, findingId },
          }),
        );
      return review;
    },
    onSuccess: (review) => review && onSuccess(review),
    onError,
  });
  const unwaive = useMutation({
    mutationFn: (waiverId: string) =>
      read(
        api.DELETE('/api/v1/workspaces/{workspace}/drafts/{draft}/review/waivers/{waiverId}', {
          params: { path: { ...path, waiverId } },
        }),
      ),
    onSuccess,
    onError,
  });
  return { comment, resolve, waive, unwaive };
}
