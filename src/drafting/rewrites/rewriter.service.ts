import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../kernel/index.js';
import { Workspaces } from '../../identity/index.js';
import { plainText, TOUCHPOINT_NAMES, type Body, type TouchpointId } from '../../library/index.js';
import { because, nameIn, reason } from '../context/index.js';
import { HOUSE_RULES } from '../authorship/origin.js';
import { checkDraft, judgingOf, type Ground } from '../drafts/check-draft.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import { isBlocked, type ReadVersion } from '../drafts/new-version.js';
import { WritingLibraries } from '../learning/writing-libraries.service.js';
import { RecentTexts } from '../requests/recent-texts.service.js';
import { TemplateWriter } from '../writers/template/template-writer.service.js';
import type { Written } from '../writers/writer.js';
import { whyNotBetter } from './better.js';
import { keptOnly, lost, restsOn } from './keeping.js';
import { withoutBlocked, withReplacements, worse } from './mend.js';
import { ModelRewriter, ROUNDS_EACH } from './model-rewriter.service.js';
import { foundWords } from './found-words.js';
import { FIX_ROUNDS } from './rewrite-kinds.js';
import { rewriteContext } from './rewrite-context.js';
import type { Proposal, RewriteEntity } from './rewrite.entity.js';
import { lengthOf, SHORT, shortened, tooLong } from './shorten.js';

/** Written by rules alone: no model, no framework. Shown as `template`. */
const BY_RULES = { writer: 'template', model: HOUSE_RULES, promptHash: null, promptVersion: null } as const;
/** A text that is still long is asked for once more. */
const SHORTEN_ROUNDS = 2;
/** Ways of a template that are tried for one that keeps all the evidence. */
const TEMPLATE_WAYS = 6;
const SHORT_WORDS = `每段话六行以内、${String(SHORT.characters)} 字以内`;
const NOT_SHORTER = '模型两次交来的都不比原稿短，没有采用。请自己删，或再试一次。';
const NOT_KEPT = '按现有的模板写，会丢掉这篇的依据、变成另一件事，所以没有写。接上模型再试，或照着原稿自己改。';
/** Replacements may uncover each other; more rounds than this bring nothing new. */
const REPLACEMENT_ROUNDS = 3;

export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly interrupted: boolean;
  /** Worth doing without a model, where the workspace allows that. */
  readonly fallback: boolean;
}
/** What is proposed, and what of that which was asked for is not in it: a touchpoint that failed, an aim that was missed. */
export interface Proposed {
  readonly proposals: readonly Proposal[];
  readonly lacks: Pick<Refused, 'code' | 'message'> | null;
}
type Outcome = Result<Proposed, Refused>;
const proposed = (proposals: readonly Proposal[], lacks: Proposed['lacks'] = null): Outcome => ok({ proposals, lacks });

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
      if (lack !== null)
        lacks.push({ ...STAYS, code: lack.code, message: `${TOUCHPOINT_NAMES[touchpoint]}：${lack.message}` });
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

  /**
   * From what the draft rests on and nothing else; of several ways the one that keeps most of it. Templates cannot put a
   * scene into words: that is said.
   */
  private async byTemplate(work: Work, touchpoint: TouchpointId, what: string, scene?: string): Promise<Outcome> {
    const whole = await this.context(work, touchpoint);
    if (!whole.ok) return whole;
    const context = keptOnly(whole.value, work.body);
    const { id: rewriteId, workspaceId } = work.rewrite;
    const lately = await this.texts.of(workspaceId);
    const { judge, alike } = judgingOf(work.draft, work.ground);
    let best: { readonly written: Written; readonly lost: readonly string[] } | null = null;
    for (let way = 0; way < TEMPLATE_WAYS && best?.lost.length !== 0; way += 1) {
      const written = await this.template.write(context, {
        ...{ workspaceId, itemId: rewriteId, round: 0, resumed: false, signal: work.signal },
        seed: `${rewriteId}/${what}/${String(way)}`,
        // What is only proposed has not been written yet: others need not keep clear of it.
        lately: { texts: [...lately.texts, plainText(work.body)], add: () => undefined },
        judge,
        alike,
      });
      if (!written.ok) {
        if (best === null || written.error.interrupted) return written;
        break;
      }
      const gone = lost(context, work.body, written.value.body);
      if (best === null || gone.length < best.lost.length) best = { written: written.value, lost: gone };
    }
    if (best === null) return err(refused('not_kept', NOT_KEPT));
    const told = restsOn(best.written.body);
    if (best.lost.length > 0 && [...restsOn(work.body)].every((id) => !told.has(id)))
      return err(refused('not_kept', NOT_KEPT));
    const notes = [
      ...(scene === undefined ? [] : [`没有模型，话里写不出“${scene}”：依据照旧，开头请自己换到那个时候`]),
      ...(best.lost.length === 0 ? [] : [`模板放不下全部依据，没讲到：${best.lost.map(nameIn(context)).join('、')}`]),
    ];
    const lacks = notes.length === 0 ? null : { code: 'not_all_kept', message: notes.join('；') };
    return proposed([proposal(work, best.written)], lacks);
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
      return err(refused('nothing_fixed', '没有能自动改正的：请照着检查结果自己改，或补上缺的依据。'));
    const why = whyNotBetter(before, best);
    return why === null ? proposed([best]) : err(refused('not_better', why));
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
    : proposed([proposal(work, { body, ...BY_RULES })], stillLong(body));
}

function shorterByRulesOr(work: Work, why: string): Outcome {
  const made = shortenedByRules(work);
  return made.ok ? made : err(refused('not_shorter', why));
}

const stillLong = (body: Body): Proposed['lacks'] => {
  const long = tooLong(body);
  return long === null
    ? null
    : {
        code: 'still_long',
        message: `短了，还没到${SHORT_WORDS}：最长的一段有 ${String(long.characters)} 字、${String(long.lines)} 行。`,
      };
};

const forScene = (one: Proposal, scene: string, name: string): Proposal => ({
  ...one,
  reasons: [...(one.reasons ?? []), reason('scene', scene, because('another_scene', { scene: name }))],
});

const STAYS = { interrupted: false, fallback: false } as const;
const joined = (lacks: readonly Refused[]): string => lacks.map(({ message }) => message).join('；');

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
