import { Inject, Injectable } from '@nestjs/common';
import { dayOf, firstCharacters, type Clock } from '../../kernel/index.js';
import { judgedSentences } from '../../checks/index.js';
import { TOUCHPOINT_NAMES, type Body, type Library } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { contextOf, judgingOf } from '../drafts/check-draft.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import { WritingLibraries } from '../learning/writing-libraries.service.js';
import { ABOUT_NOTHING, contextFor, groupOf, isTouchpoint, type About, type PromptName } from '../prompts/index.js';
import { foundWords } from '../rewrites/found-words.js';
import { rewriteContext } from '../rewrites/rewrite-context.js';
import { Grounds } from '../seen/grounds.service.js';
import type { PromptPreview, PromptPreviewAsk } from './prompt-versions.schema.js';

/** Something real that a prompt can be shown with, and what it is in a word. */
export interface Subject {
  readonly about: About;
  readonly from: NonNullable<PromptPreview['from']>;
}

const NAMED = 40;
const named = (text: string): string => firstCharacters(text.replace(/\s+/gu, ' ').trim(), NAMED);

/** What of a workspace a prompt would be about now: its records, its latest draft, what its customers say. Reads only. */
@Injectable()
export class PromptSubjects {
  constructor(
    private readonly database: Database,
    private readonly libraries: WritingLibraries,
    private readonly grounds: Grounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where the workspace has nothing of that kind yet. */
  async of(workspaceId: string, prompt: PromptName, ask: PromptPreviewAsk): Promise<Subject | null> {
    const group = groupOf(prompt);
    if (group === 'again' || group === 'change' || group === 'reading') return this.draft(workspaceId, prompt, ask);
    const library = await this.libraries.of(workspaceId);
    return prompt === 'interview' ? this.answered(library, ask) : this.wanted(library, prompt, ask);
  }

  private wanted(library: Library, prompt: PromptName, ask: PromptPreviewAsk): Subject | null {
    const context = contextFor(library, {
      ...{ category: ask.category, goal: ask.goal, words: ask.brief, segment: ask.segment },
      touchpoint: isTouchpoint(prompt) ? prompt : prompt === 'answer' ? 'private_chat' : (ask.touchpoint ?? 'moments'),
      day: dayOf(this.clock.now(), library.brand.time_zone),
    });
    if (context === null) return null;
    const about = { ...ABOUT_NOTHING, context };
    if (prompt !== 'answer') return { about, from: { kind: 'segment', name: context.segment.id } };
    const [script] = [...context.scripts, ...library.scripts.values()];
    const words = ask.words || (script?.objection ?? '');
    if (words === '') return null;
    const said = { kind: 'question' as const, words, alias: null, known: null, before: [] };
    return { about: { ...about, said }, from: { kind: 'customer', name: named(words) } };
  }

  /** What people answered becomes material, with the question it answers; the newest of it. */
  private answered(library: Library, { words }: PromptPreviewAsk): Subject | null {
    const [material] = [...library.materials.values()].sort(
      (one, other) =>
        Number(other.source === 'interview') - Number(one.source === 'interview') ||
        other.happened_on.localeCompare(one.happened_on),
    );
    const answer = words || (material?.what ?? '');
    if (answer === '') return null;
    const persona = library.personas.get(material?.persona ?? '') ?? [...library.personas.values()][0];
    const question = (words === '' ? material?.question : undefined) ?? '';
    const told = { persona: persona?.name ?? '', question, answer, asked: question === '' ? [] : [question] };
    return { about: { ...ABOUT_NOTHING, told }, from: { kind: 'answer', name: named(answer) } };
  }

  private async draft(
    workspaceId: string,
    prompt: PromptName,
    { touchpoint, brief }: PromptPreviewAsk,
  ): Promise<Subject | null> {
    const draft = await this.database.reader.findOne(DraftEntity, {
      where: { workspaceId, status: 'kept', ...(touchpoint === undefined ? {} : { touchpoint }) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    if (draft === null) return null;
    const of = { workspaceId, draftId: draft.id, number: draft.currentNumber };
    const version = await this.database.reader.findOneByOrFail(DraftVersionEntity, of);
    const { body } = version;
    const ground = await this.grounds.of(draft);
    const library = await this.libraries.from(workspaceId, ground.library, draft.publishOn);
    const to = prompt === 'translate' ? otherThan(body) : draft.touchpoint;
    const context = rewriteContext(library, draft, body, { touchpoint: to, scene: null, seed: draft.id });
    if (!context.ok) return null;
    const judged = judgedSentences(body, contextOf(body, draft, ground));
    const about: About = {
      ...ABOUT_NOTHING,
      ...{ context: context.value, draft: body, instruction: brief },
      findings: version.findings.map(foundWords),
      alike: judgingOf(draft, ground).alike(body),
      judged: {
        sentences: judged.map(({ text, start, end }) => text.slice(start, end).trim()),
        evidence: judged[0]?.evidence ?? [],
      },
    };
    return { about, from: { kind: 'draft', name: `${TOUCHPOINT_NAMES[draft.touchpoint]} · ${named(version.text)}` } };
  }
}

/** Where a draft may be written for next. */
const otherThan = ({ touchpoint }: Body): Body['touchpoint'] => (touchpoint === 'moments' ? 'private_chat' : 'moments');
