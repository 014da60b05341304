import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../kernel/index.js';
import { Workspaces } from '../../identity/index.js';
import { plainText, TOUCHPOINT_NAMES, type Body, type TouchpointId } from '../../library/index.js';
import { HOUSE_RULES } from '../authorship/origin.js';
import { checkDraft, judgingOf, type Ground } from '../drafts/check-draft.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import { isBlocked, type ReadVersion } from '../drafts/new-version.js';
import { WritingLibraries } from '../learning/writing-libraries.service.js';
import { RecentTexts } from '../requests/recent-texts.service.js';
import { TemplateWriter } from '../writers/template/template-writer.service.js';
import type { Written } from '../writers/writer.js';
import { withoutBlocked, withReplacements, worse } from './mend.js';
import { ModelRewriter, ROUNDS_EACH } from './model-rewriter.service.js';
import { FIX_ROUNDS } from './rewrite-kinds.js';
import { rewriteContext } from './rewrite-context.js';
import type { Proposal, RewriteEntity } from './rewrite.entity.js';
import { SHORT, shortened } from './shorten.js';

/** Written by rules alone: no model, no framework. Shown as `template`. */
const BY_RULES = { writer: 'template', model: HOUSE_RULES, promptHash: null, promptVersion: null } as const;
/** Replacements may uncover each other; more rounds than this bring nothing new. */
const REPLACEMENT_ROUNDS = 3;

export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly interrupted: boolean;
  /** Worth doing without a model, where the workspace allows that. */
  readonly fallback: boolean;
}
type Outcome = Result<readonly Proposal[], Refused>;

interface Work {
  readonly rewrite: RewriteEntity;
  readonly draft: DraftEntity;
  readonly body: Body;
  readonly ground: Ground;
  readonly signal: AbortSignal;
}

/** Carries a rewrite out and answers what is proposed. Saves nothing of a draft. */
@Injectable()
export class Rewriter {
  constructor(
    private readonly model: ModelRewriter,
    private readonly template: TemplateWriter,
    private readonly libraries: WritingLibraries,
    private readonly texts: RecentTexts,
    private readonly workspaces: Workspaces,
  ) {}

  get hasModel(): boolean {
    return this.model.configured;
  }

  propose(work: Work): Promise<Outcome> {
    switch (work.rewrite.kind) {
      case 'instruction':
        return this.changed(work, work.rewrite.instruction, null);
      case 'shorten':
        return this.shorter(work);
      case 'scene':
        return this.otherScene(work);
      case 'translate':
        return this.translated(work);
      case 'fix':
        return this.fixed(work);
    }
  }

  private async shorter(work: Work): Promise<Outcome> {
    const limits = `每段话六行以内、${String(SHORT.characters)} 字以内`;
    if (!this.hasModel) return shortenedByRules(work);
    const made = await this.changed(work, '缩短：留下最要紧的一件事，其余删掉。', limits);
    return this.orWithoutModel(work, made, () => Promise.resolve(shortenedByRules(work)));
  }

  /** What can be done without the model, where it cannot answer and the workspace lets templates step in. */
  private async orWithoutModel(work: Work, made: Outcome, without: () => Promise<Outcome>): Promise<Outcome> {
    if (made.ok || !made.error.fallback || made.error.interrupted) return made;
    const { settings } = await this.workspaces.byId(work.rewrite.workspaceId);
    if (!settings.templateFallback) return made;
    const instead = await without();
    return instead.ok ? instead : made;
  }
  private async otherScene(work: Work): Promise<Outcome> {
    const { rewrite, draft } = work;
    if (!this.hasModel) return this.byTemplate(work, draft.touchpoint, 'scene');
    const scene = work.ground.library.segments.get(draft.segment)?.scenes.find(({ id }) => id === rewrite.scene);
    const where = scene === undefined ? '' : `：${scene.name ?? ''}（${scene.from}–${scene.to}）${scene.note ?? ''}`;
    const made = await this.changed(
      work,
      `换到这群人的另一个场景${where}。讲的还是同一件事，开头和细节换到那个时候、那个地方。`,
      null,
    );
    return this.orWithoutModel(work, made, () => this.byTemplate(work, draft.touchpoint, 'scene'));
  }

  private async changed(work: Work, instruction: string, limits: string | null): Promise<Outcome> {
    const context = await this.context(work, work.draft.touchpoint);
    if (!context.ok) return context;
    const given = { draft: JSON.stringify(work.body), instruction, limits };
    const written = await this.model.write('rewrite', context.value, given, jobOf(work, 0));
    return written.ok ? ok([proposal(work, written.value)]) : written;
  }

  /** One after the other, so that each knows what the others say. */
  private async translated(work: Work): Promise<Outcome> {
    const proposals: Proposal[] = [];
    for (const [index, touchpoint] of (work.rewrite.touchpoints as readonly TouchpointId[]).entries()) {
      const made = this.hasModel
        ? await this.translatedTo(work, touchpoint, index, proposals)
        : await this.byTemplate(work, touchpoint, 'translate');
      if (!made.ok) return made;
      proposals.push(...made.value);
    }
    return ok(proposals);
  }

  private async translatedTo(
    work: Work,
    touchpoint: TouchpointId,
    index: number,
    before: readonly Proposal[],
  ): Promise<Outcome> {
    const context = await this.context(work, touchpoint);
    if (!context.ok) return context;
    const siblings = before.map(({ body, text }) => `${TOUCHPOINT_NAMES[body.touchpoint]}：${text}`);
    const given = { draft: JSON.stringify(work.body), from: TOUCHPOINT_NAMES[work.draft.touchpoint], siblings };
    const written = await this.model.write('translate', context.value, given, jobOf(work, index * ROUNDS_EACH));
    const made: Outcome = written.ok ? ok([proposal(work, written.value)]) : written;
    return this.orWithoutModel(work, made, () => this.byTemplate(work, touchpoint, 'translate'));
  }

  private async byTemplate(work: Work, touchpoint: TouchpointId, what: string): Promise<Outcome> {
    const context = await this.context(work, touchpoint);
    if (!context.ok) return context;
    const { id: rewriteId, workspaceId } = work.rewrite;
    const lately = await this.texts.of(workspaceId);
    const { judge, alike } = judgingOf(work.draft, work.ground);
    const written = await this.template.write(context.value, {
      ...{
        workspaceId,
        itemId: rewriteId,
        round: 0,
        resumed: false,
        signal: work.signal,
        seed: `${rewriteId}/${what}`,
      },
      // What is only proposed has not been written yet: others need not keep clear of it.
      lately: {
        texts: [...lately.texts, plainText(work.body)],
        near: (segment) => lately.near(segment),
        add: () => undefined,
      },
      judge,
      alike,
    });
    return written.ok ? ok([proposal(work, written.value)]) : written;
  }

  /** Exact replacements, then at most so many rounds of the model, then what cannot be saved goes. */
  private async fixed(work: Work): Promise<Outcome> {
    let best = proposal(work, { body: replacedAll(work), ...BY_RULES });
    for (let round = 0; this.hasModel && isBlocked(best.findings) && round < FIX_ROUNDS; round += 1) {
      const context = await this.context(work, work.draft.touchpoint);
      if (!context.ok) break;
      const findings = best.findings.map(
        ({ span, message, suggestion }) =>
          `“${span}”：${message}${suggestion === undefined ? '' : `（${suggestion}）`}`,
      );
      const given = { draft: JSON.stringify(best.body), findings };
      const written = await this.model.write('fix', context.value, given, jobOf(work, round * ROUNDS_EACH));
      if (!written.ok) {
        if (written.error.interrupted) return written;
        break;
      }
      const next = proposal(work, written.value);
      if (worse(next.findings) >= worse(best.findings)) break;
      best = next;
    }
    if (isBlocked(best.findings)) {
      const cut = proposal(work, { ...best, body: withoutBlocked(best.body, best.findings) });
      if (worse(cut.findings) < worse(best.findings)) best = cut;
    }
    return best.hash === work.draft.hash
      ? err(refused('nothing_fixed', '没有能自动改正的：请照着检查结果自己改，或补上缺的凭据。'))
      : ok([best]);
  }

  private async context({ rewrite, draft, body, ground }: Work, touchpoint: TouchpointId) {
    const library = await this.libraries.from(rewrite.workspaceId, ground.library, draft.publishOn);
    const context = rewriteContext(library, draft, body, { touchpoint, scene: rewrite.scene, seed: rewrite.id });
    return context.ok
      ? context
      : err(refused('missing_material', `${context.error.needed}：${context.error.question}`));
  }
}

function shortenedByRules(work: Work): Outcome {
  const body = shortened(work.body);
  return body === work.body
    ? err(refused('already_short', '没有能整句删掉的话了：或者已经够短，或者再删就读不通。请自己改，或接上模型再试。'))
    : ok([proposal(work, { body, ...BY_RULES })]);
}

const refused = (code: string, message: string): Refused => ({ code, message, interrupted: false, fallback: false });

const jobOf = ({ rewrite, signal }: Work, round: number) => ({
  ...{ workspaceId: rewrite.workspaceId, rewriteId: rewrite.id, round, signal },
  resumed: rewrite.claims > 1,
});

function replacedAll({ body, draft, ground }: Work): Body {
  let now = body;
  for (let round = 0; round < REPLACEMENT_ROUNDS; round += 1) {
    const next = withReplacements(now, checkDraft(now, draft, ground).findings);
    if (next === now) return now;
    now = next;
  }
  return now;
}

function proposal(
  { draft, ground }: Work,
  {
    body,
    writer,
    model,
    promptHash,
    promptVersion = null,
    reasons = [],
  }: Pick<Written, 'body' | 'writer' | 'model'> & Pick<Proposal, 'promptHash' | 'promptVersion' | 'reasons'>,
): Proposal {
  const { text, hash, findings }: ReadVersion = checkDraft(body, draft, ground);
  return { body, text, hash, findings, writer, model, promptHash, promptVersion, reasons };
}
