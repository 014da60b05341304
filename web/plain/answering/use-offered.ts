import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read, type Schema } from '../../api/client';
import { problemText } from '../../words/problem-text';
import { copyText } from '../copy';
import { answersKey, type Answer, type Tell } from './queries';
import { useWords } from './words';

interface Of {
  readonly workspace: string;
  readonly answer: string;
  readonly index: number;
  readonly offered: Schema<'OfferedAnswer'>;
  readonly tell: Tell;
  readonly onUsed?: ((answer: Answer) => void) | undefined;
}

/** One way to answer under an operator's hands: its words, what the checks say of them, and sending it. */
export function useOffered({ workspace, answer, index, offered, tell, onUsed }: Of) {
  const t = useWords();
  const client = useQueryClient();
  const [text, setText] = useState(offered.text);
  const [judged, setJudged] = useState(offered);
  const path = { workspace, answer };
  const body = { index, text: text.trim() };
  const check = useMutation({
    mutationFn: () =>
      read(api.POST('/api/v1/workspaces/{workspace}/answers/{answer}/check', { params: { path }, body })),
    meta: { quiet: true },
    onSuccess: (verdict) => setJudged((before) => ({ ...before, ...verdict, text })),
    onError: (error) => tell('warn', problemText(error)),
  });
  const use = useMutation({
    mutationFn: () => read(api.POST('/api/v1/workspaces/{workspace}/answers/{answer}/use', { params: { path }, body })),
    meta: { quiet: true },
    onSuccess: (sent) => {
      onUsed?.(sent);
      return client.invalidateQueries({ queryKey: answersKey(workspace) });
    },
    onError: () => tell('warn', t('notUsed')),
  });
  const copy = async () => {
    const done = await copyText(body.text);
    tell(done ? 'good' : 'warn', t(done ? 'copied' : 'notCopied'));
    if (done) use.mutate();
  };
  /** The checks have spoken of these very words. */
  const known = judged.text === text;
  return {
    ...{ text, setText, known, judged, copied: use.isSuccess && known, copy },
    ...{ checking: check.isPending, check: () => check.mutate(), empty: body.text === '' },
  };
}
