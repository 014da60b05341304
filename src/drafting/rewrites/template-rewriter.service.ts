import { Injectable } from '@nestjs/common';
import { ok, type Result } from '../../kernel/index.js';
import { plainText, type Body } from '../../library/index.js';
import { nameIn, type DraftContext } from '../context/index.js';
import { judgingOf } from '../drafts/check-draft.js';
import { RecentTexts } from '../requests/recent-texts.service.js';
import { TemplateWriter } from '../writers/template/template-writer.service.js';
import type { Written } from '../writers/writer.js';
import { keptOnly, lost, restsOn } from './keeping.js';
import { proposal, proposed, refusal, type Outcome, type Refused, type Work } from './proposing.js';

/** Ways of a template that are tried for one that keeps all the evidence. */
const TEMPLATE_WAYS = 6;
const NOT_KEPT = '按现有的模板写，会丢掉这篇的依据、变成另一件事，所以没有写。接上模型再试，或照着原稿自己改。';

/** A way to write it, and what of the evidence it leaves out. */
interface Way {
  readonly written: Written;
  readonly lost: readonly string[];
}

/** Of all that the draft rested on nothing is told: it is another thing. */
function tellsOther({ written, lost: gone }: Way, before: Body): boolean {
  const told = restsOn(written.body);
  return gone.length > 0 && [...restsOn(before)].every((id) => !told.has(id));
}

/** Writes a draft anew without a model. Saves nothing. */
@Injectable()
export class TemplateRewriter {
  constructor(
    private readonly template: TemplateWriter,
    private readonly texts: RecentTexts,
  ) {}

  /**
   * From what the draft rests on and nothing else; of several ways the one that keeps most of it. Templates cannot put a
   * scene into words: that is said.
   * @param what steers the ways that are tried
   */
  async rewritten(work: Work, whole: DraftContext, what: string, scene?: string): Promise<Outcome> {
    const context = keptOnly(whole, work.body);
    const made = await this.fullest(work, context, what);
    if (!made.ok) return made;
    const best = made.value;
    if (best === null || tellsOther(best, work.body)) return refusal('not_kept', NOT_KEPT);
    const notes = [
      ...(scene === undefined ? [] : [`没有模型，话里写不出“${scene}”：依据照旧，开头请自己换到那个时候`]),
      ...(best.lost.length === 0 ? [] : [`模板放不下全部依据，没讲到：${best.lost.map(nameIn(context)).join('、')}`]),
    ];
    const lacks = notes.length === 0 ? null : { code: 'not_all_kept', message: notes.join('；') };
    return proposed([proposal(work, best.written)], lacks);
  }

  private async fullest(work: Work, context: DraftContext, what: string): Promise<Result<Way | null, Refused>> {
    const { id: rewriteId, workspaceId } = work.rewrite;
    const lately = await this.texts.of(workspaceId);
    const { judge, alike } = judgingOf(work.draft, work.ground);
    let best: Way | null = null;
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
    return ok(best);
  }
}
