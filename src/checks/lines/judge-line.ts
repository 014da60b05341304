import { err, ok, type Day, type Result } from '../../kernel/index.js';
import type { Body, Industry, Library, TouchpointId } from '../../library/light.js';
import type { CheckContext, Finding } from '../finding.js';
import { type Grounded, groundedIn } from '../grounding/grounded.js';
import { runChecks } from '../registry.js';
import { voiceOf, type VoiceScore } from '../voice/voice-score.js';
import type { CheckLine } from './line.js';
import { LINE_PRODUCT, lineFactId, lineLibraries } from './line-library.js';

/** Words that rest on a record: a fact by the id given with the line, or of the library as `product#fact`. */
export interface LineGround {
  readonly span: string;
  readonly start: number;
  readonly end: number;
  readonly factId: string | number;
}

/** What is to be said about one line; offsets are UTF-16 in its text. */
export interface LineReport {
  readonly id: string | number;
  readonly findings: readonly Omit<Finding, 'part'>[];
  /** What in it rests on a record that holds, and on which. */
  readonly grounded: readonly LineGround[];
  /** How much it sounds like the persona, 0 to 100; absent where nobody can tell. */
  readonly voice?: Pick<VoiceScore, 'score' | 'reasons' | 'phrases'>;
}

export interface LineJudgeOptions {
  /** The brand whose facts, personas and words hold; none = only what comes with a line. */
  readonly library?: Library;
  /** Industry of lines that name none, instead of the library's. */
  readonly industry?: Industry;
  /** Ids of checks or rules; absent = all. */
  readonly only?: readonly string[];
  /** The day of lines that name none. */
  readonly today: (timeZone: string) => Day;
}

/** Judges lines one by one; keeps of them only the libraries they share. */
export function lineJudge(options: LineJudgeOptions): (line: CheckLine) => Result<LineReport, string> {
  const libraryFor = lineLibraries(options.library);
  return (line) => {
    const found = libraryFor({ ...line, industry: line.industry ?? options.industry });
    if (!found.ok) return err(found.error);
    const { timeZone, ...rest } = { ...found.value, timeZone: found.value.library.brand.time_zone };
    const context: CheckContext = {
      ...rest,
      timeZone,
      segmentId: null,
      goal: 'build_trust',
      publishOn: (line.publish_on as Day | undefined) ?? options.today(timeZone),
      history: line.history.map((text) => ({ text })),
      ...(line.category === undefined ? {} : { category: line.category }),
    };
    const body = bodyOf(line.touchpoint, line.text);
    const voice = voiceOf(body, context);
    return ok({
      id: line.id,
      findings: runChecks(body, context, options.only)
        .filter(({ part }) => part === TEXT_PART[line.touchpoint])
        .map(withoutPart),
      grounded: groundedIn(body, context).map(groundOf(line)),
      ...(voice === null ? {} : { voice: { score: voice.score, reasons: voice.reasons, phrases: voice.phrases } }),
    });
  };
}

/** The part of a body in which a text that stands by itself is read. */
const TEXT_PART: Readonly<Record<TouchpointId, string>> = {
  moments: 'text',
  private_chat: 'opening.0.text',
  group: 'turns.0.text',
  official_account: 'sections.0.text',
  live: 'opening',
  channels_video: 'ending',
  public_note: 'text',
  persona_matrix: 'signature',
};

/** A text as the whole of a draft: what else its touchpoint has stays empty, and is not spoken of. */
function bodyOf(touchpoint: TouchpointId, text: string): Body {
  const claims: Body['claims'] = [];
  switch (touchpoint) {
    case 'moments':
      return { touchpoint, text, attachments: [], claims };
    case 'private_chat':
      return { touchpoint, opening: [{ text }], followUps: [], replies: [], claims };
    case 'group':
      return { touchpoint, turns: [{ role: 'host', afterMinutes: 0, text }], invitations: [], claims };
    case 'official_account':
      return {
        touchpoint,
        title: '',
        outline: [],
        digest: '',
        lead: '',
        sections: [{ heading: '', text }],
        nextStep: '',
        claims,
      };
    case 'live':
      return { touchpoint, title: '', opening: text, segments: [], objections: [], thanks: '', claims };
    case 'channels_video':
      return { touchpoint, hook: '', shots: [], ending: text, claims };
    case 'public_note':
      return { touchpoint, platform: 'xiaohongshu', title: '', text, tags: [], attachments: [], claims };
    case 'persona_matrix':
      return { touchpoint, nickname: '', signature: text, avatar: '', cover: '', claims };
  }
}
/** Facts given with a line are called as the line calls them. */
const groundOf = ({ facts = [] }: CheckLine) => {
  const given = new Map(facts.map(({ id }, index) => [`${LINE_PRODUCT}#${lineFactId(index)}`, id]));
  return ({ span, start, end, factId }: Grounded): LineGround => ({
    ...{ span, start, end },
    factId: given.get(factId) ?? factId,
  });
};

/** The line is its only part. */
function withoutPart({ part: _, ...finding }: Finding): Omit<Finding, 'part'> {
  return finding;
}
