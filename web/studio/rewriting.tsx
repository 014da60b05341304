import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '../ui/error-notice';
import { modelQuery, type Draft } from './queries';
import { RewriteList } from './rewrite-list';
import { RewriteProposal } from './rewrite-proposal';
import { ToScene, ToTouchpoints } from './rewrite-where';
import { useRewriting, type RewriteAsk } from './use-rewriting';
import { useWords } from './words';

/** Ways to have a draft written anew. Nothing changes before a person has seen the difference and accepts. */
export function Rewriting({ draft, disabled }: { draft: Draft; disabled: boolean }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data: model } = useQuery(modelQuery(slug));
  const [asking, setAsking] = useState<'instruction' | 'scene' | 'translate' | null>(null);
  const [words, setWords] = useState('');
  const rewriting = useRewriting(draft);
  const ask = (wanted: RewriteAsk) => {
    setAsking(null);
    rewriting.ask.mutate(wanted);
  };
  const busy = rewriting.ask.isPending || rewriting.rewrite?.state === 'writing';
  const off = disabled || busy;
  return (
    <section aria-label={t('rewrite.title')}>
      <h2>{t('rewrite.title')}</h2>
      <div className="row studio-rewrites">
        {model?.configured && (
          <Button disabled={off} onClick={() => setAsking('instruction')}>
            {t('rewrite.instruction')}
          </Button>
        )}
        <Button disabled={off} onClick={() => ask({ kind: 'shorten' })}>
          {t('rewrite.shorten')}
        </Button>
        <Button disabled={off} onClick={() => setAsking('scene')}>
          {t('rewrite.scene')}
        </Button>
        <Button disabled={off} onClick={() => setAsking('translate')}>
          {t('rewrite.translate')}
        </Button>
        <Button disabled={off || draft.current.findings.length === 0} onClick={() => ask({ kind: 'fix' })}>
          {t('rewrite.fix')}
        </Button>
      </div>
      {disabled && <p className="quiet">{t('rewrite.saveFirst')}</p>}
      {busy && (
        <p role="status" className="row">
          {t(rewriting.rewrite?.waitsForMoney ? 'rewrite.unpaid' : 'rewrite.writing')}
          {rewriting.rewrite && (
            <Button size="small" type="text" onClick={() => rewriting.decide.mutate('discard')}>
              {t('rewrite.stop')}
            </Button>
          )}
        </p>
      )}
      {rewriting.ask.error && <ErrorNotice error={rewriting.ask.error} />}
      <Modal
        open={asking === 'instruction'}
        title={t('rewrite.instruction')}
        okText={t('rewrite.go')}
        okButtonProps={{ disabled: words.trim() === '' }}
        onOk={() => ask({ kind: 'instruction', instruction: words })}
        onCancel={() => setAsking(null)}
      >
        <Input.TextArea
          aria-label={t('rewrite.how')}
          placeholder={t('rewrite.example')}
          maxLength={1_000}
          autoSize={{ minRows: 3 }}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Modal>
      {asking === 'scene' && <ToScene draft={draft} onAsk={ask} onCancel={() => setAsking(null)} />}
      {asking === 'translate' && <ToTouchpoints draft={draft} onAsk={ask} onCancel={() => setAsking(null)} />}
      <RewriteList all={rewriting.all} onOpen={rewriting.reopen} />
      <RewriteProposal rewriting={rewriting} number={draft.number} />
    </section>
  );
}
