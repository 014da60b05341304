import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ifMatch, read, type Schema } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { HERE, useRefresh } from '../queries';

export type PromptView = Schema<'PromptView'>;
export type PromptName = PromptView['prompt'];
export type PromptGroup = PromptView['group'];
export type PromptHead = Schema<'PromptHeadView'>;
/** Beside the wording: what it is to be shown with. */
export type PreviewAsk = Partial<Schema<'PromptPreviewAskInput'>>;
const PROMPTS = `${HERE}/prompts` as const;

export function usePrompts() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'prompts'],
    queryFn: ({ signal }) => read(api.GET(PROMPTS, { params: { path: { workspace } }, signal })),
    select: ({ items }) => items,
  });
}

export function usePrompt(prompt: PromptName) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'prompts', prompt],
    queryFn: ({ signal }) => read(api.GET(`${PROMPTS}/{prompt}`, { params: { path: { workspace, prompt } }, signal })),
  });
}

/** The text of a version of its own; the file's is in the prompt's view. */
export function useVersionSource(prompt: PromptName, number: number) {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'prompts', prompt, 'version', number],
    enabled: number > 0,
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      read(
        api.GET(`${PROMPTS}/{prompt}/versions/{number}`, { params: { path: { workspace, prompt, number } }, signal }),
      ),
    select: ({ source }) => source,
  });
}

/** What went wrong stands beside what was done: it is not told twice. */
const TOLD_BESIDE = { meta: { quiet: true } } as const;

export function usePromptActs(prompt: PromptName) {
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  const path = { workspace, prompt };
  const save = useMutation({
    ...TOLD_BESIDE,
    mutationFn: (body: { source: string; note: string }) =>
      read(api.POST(`${PROMPTS}/{prompt}/versions`, { params: { path }, body })),
    onSuccess: () => refresh('prompts'),
  });
  const preview = useMutation({
    ...TOLD_BESIDE,
    mutationFn: (ask: PreviewAsk) =>
      read(api.POST(`${PROMPTS}/{prompt}/preview`, { params: { path }, body: ask as never })),
  });
  const judge = useMutation({
    ...TOLD_BESIDE,
    mutationFn: (number: number) =>
      read(api.POST(`${PROMPTS}/{prompt}/versions/{number}/evaluation`, { params: { path: { ...path, number } } })),
  });
  const produce = useMutation({
    ...TOLD_BESIDE,
    mutationFn: ({ number, version }: { number: number | null; version: number }) =>
      read(api.PUT(`${PROMPTS}/{prompt}/production`, { params: { path, header: ifMatch(version) }, body: { number } })),
    onSettled: () => refresh('prompts'),
  });
  return { save, preview, judge, produce };
}
