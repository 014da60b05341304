import { Injectable } from '@nestjs/common';
import { err, ok } from '../../kernel/index.js';
import { Workspaces } from '../../identity/index.js';
import { TOUCHPOINT_NAMES, type Body, type TouchpointId } from '../../library/index.js';
import { checkDraft } from '../drafts/check-draft.js';
import { isBlocked } from '../drafts/new-version.js';
import { because, reason } from '../context/index.js';
import { WritingLibraries } from '../learning/writing-libraries.service.js';
import { whyNotBetter } from './better.js';
import { foundWords } from './found-words.js';
import { withoutBlocked, withReplacements, worse } from './mend.js';
import { ModelRewriter, ROUNDS_EACH } from './model-rewriter.service.js';
import { BY_RULES, proposal, proposed, refusal, refused, type Outcome, type Refused, type Work } from './proposing.js';
import { rewriteContext } from './rewrite-context.js';
import { FIX_ROUNDS } from './rewrite-kinds.js';
import type { Proposal } from './rewrite.entity.js';
import { lengthOf, tooLong } from './shorten.js';
import { SHORT_WORDS, shortenedByRules, shorterByRulesOr, stillLong } from './shorten-by-rules.js';
import { TemplateRewriter } from './template-rewriter.service.js';

/** A text that is still long is asked for once more. */
const SHORTEN_ROUNDS = 2;
const NOT_SHORTER = '模型两次交来的都不比原稿短，没有采用。请自己删，或再试一次。';
/** Replacements may uncover each other; more rounds than this bring nothing new. */
const REPLACEMENT_ROUNDS = 3;

/** Carries a rewrite out and answers what is proposed. Saves nothing of a draft. */
@Injectable()
export class Rewriter {
  constructor(
    private readonly model: ModelRewriter,
    private readonly template: TemplateRewriter,
    private readonly libraries: WritingLibraries,
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

  /** Held to its aim: a text that is still long is sent back once, and one that is no shorter is not proposed. */
  private async shorter(work: Work): Promise<Outcome> {
    if (!this.hasModel) return shortenedByRules(work);
    let best: Proposal | null = null;
    let instruction = '缩短：留下最要紧的一件事，其余删掉。';
    for (let round = 0; round < SHORTEN_ROUNDS; round += 1) {
      const made = await this.changed(work, instruction, SHORT_WORDS, round);
      if (!made.ok) {
        if (best !== null && !made.error.interrupted) break;
        return this.orWithoutModel(work, made, () => Promise.resolve(shortenedByRules(work)));
      }
      const [next] = made.value.proposals;
      if (next !== undefined && (best === null || lengthOf(next.body) < lengthOf(best.body))) best = next;
      const long = best === null ? null : tooLong(best.body);
      if (best !== null && long === null && lengthOf(best.body) < lengthOf(work.body)) return proposed([best]);
      instruction = `缩短：留下最要紧的一件事，其余删掉。上次交来的太长（${String(best === null ? 0 : lengthOf(best.body))} 字）；这次只写三四句，不许比原稿长。`;
    }
    if (best === null || lengthOf(best.body) >= lengthOf(work.body)) return shorterByRulesOr(work, NOT_SHORTER);
    return proposed([best], stillLong(best.body));
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
    const scene = work.ground.library.segments.get(draft.segment)?.scenes.find(({ id }) => id === rewrite.scene);
    const name = scene?.name ?? scene?.id ?? '';
    const moved = (made: Outcome): Outcome =>
      made.ok && scene !== undefined
        ? ok({ ...made.value, proposals: made.value.proposals.map((one) => forScene(one, scene.id, name)) })
        : made;
    const byTemplate = async () =>
      moved(await this.byTemplate(work, draft.touchpoint, `scene/${scene?.id ?? ''}`, name));
    if (!this.hasModel) return byTemplate();
    const where = scene === undefined ? '' : `：${name}（${scene.from}–${scene.to}）${scene.note ?? ''}`;
    const made = await this.changed(
      work,
      `换到这群人的另一个场景${where}。讲的还是同一件事、同样的依据，开头和细节换到那个时候、那个地方。`,
      null,
    );
    return this.orWithoutModel(work, moved(made), byTemplate);
  }

  private async changed(work: Work, instruction: string, limits: string | null, round = 0): Promise<Outcome> {
    const context = await this.context(work, work.draft.touchpoint);
    if (!context.ok) return context;
    const given = { draft: JSON.stringify(work.body), instruction, limits };
    const written = await this.model.write('rewrite', context.value, given, jobOf(work, round * ROUNDS_EACH));
    return written.ok ? proposed([proposal(work, written.value)]) : written;
  }

  /** One after the other, so that each knows what the others say. What one failed to become takes nothing from the others. */
  private async translated(work: Work): Promise<Outcome> {
    const proposals: Proposal[] = [];
    const lacks: Refused[] = [];
    for (const [index, touchpoint] of (work.rewrite.touchpoints as readonly TouchpointId[]).entries()) {
      const made = this.hasModel
        ? await this.translatedTo(work, touchpoint, index, proposals)
        : await this.byTemplate(work, touchpoint, 'translate');
      if (!made.ok && made.error.interrupted) return made;
      const lack = made.ok ? made.value.lacks : made.error;
      if (lack !== null) lacks.push(refused(lack.code, `${TOUCHPOINT_NAMES[touchpoint]}：${lack.message}`));
      if (made.ok) proposals.push(...made.value.proposals);
    }
    const [first] = lacks;
    if (proposals.length === 0 && first !== undefined) return err({ ...first, message: joined(lacks) });
    return proposed(proposals, first === undefined ? null : { code: first.code, message: joined(lacks) });
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
    const made: Outcome = written.ok ? proposed([proposal(work, written.value)]) : written;
    return this.orWithoutModel(work, made, () => this.byTemplate(work, touchpoint, 'translate'));
  }

  private async byTemplate(work: Work, touchpoint: TouchpointId, what: string, scene?: string): Promise<Outcome> {
    const context = await this.context(work, touchpoint);
    return context.ok ? this.template.rewritten(work, context.value, what, scene) : context;
  }

  /** Exact replacements, then at most so many rounds of the model, then what cannot be saved goes. */
  private async fixed(work: Work): Promise<Outcome> {
    let best = proposal(work, { body: replacedAll(work), ...BY_RULES });
    for (let round = 0; this.hasModel && isBlocked(best.findings) && round < FIX_ROUNDS; round += 1) {
      const context = await this.context(work, work.draft.touchpoint);
      if (!context.ok) break;
      const given = { draft: JSON.stringify(best.body), findings: best.findings.map(foundWords) };
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
    const before = proposal(work, { body: work.body, ...BY_RULES });
    if (best.hash === before.hash)
      return refusal('nothing_fixed', '没有能自动改正的：请照着检查结果自己改，或补上缺的依据。');
    const why = whyNotBetter(before, best);
    return why === null ? proposed([best]) : refusal('not_better', why);
  }

  private async context({ rewrite, draft, body, ground }: Work, touchpoint: TouchpointId) {
    const library = await this.libraries.from(rewrite.workspaceId, ground.library, draft.publishOn);
    const context = rewriteContext(library, draft, body, { touchpoint, scene: rewrite.scene, seed: rewrite.id });
    return context.ok
      ? context
      : err(refused('missing_material', `${context.error.needed}：${context.error.question}`));
  }
}

const forScene = (one: Proposal, scene: string, name: string): Proposal => ({
  ...one,
  reasons: [...(one.reasons ?? []), reason('scene', scene, because('another_scene', { scene: name }))],
});

const joined = (lacks: readonly Refused[]): string => lacks.map(({ message }) => message).join('；');

const jobOf = ({ rewrite, signal }: Work, round: number) => ({
  ...{ workspaceId: rewrite.workspaceId, rewriteId: rewrite.id, round, signal },
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
