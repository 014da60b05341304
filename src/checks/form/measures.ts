import { collect, codePoints, utf8Bytes } from '../../kernel/index.js';
import {
  aboutAsSent,
  type Body,
  labelled,
  type Limits,
  partLimitsOf,
  type Sendable,
  sendables,
  TOUCHPOINTS,
} from '../../library/light.js';
import { type CheckContext, type Finding, findingAt, type Place } from '../finding.js';
import { suggest } from '../suggestions.js';
import { FORM_RULES } from './rules.js';

type Counted = Pick<Sendable, 'attachments'>;
const count = ({ attachments }: Counted, ...kinds: string[]): number =>
  attachments.filter(({ kind }) => kinds.includes(kind)).length;

/** Where the text passes a limit: the rest is marked. `units` says how much one character takes. */
function beyond({ part, text }: Place, limit: number, units: (character: string) => number): Place {
  let used = 0;
  let at = 0;
  for (const character of text) {
    used += units(character);
    if (used > limit) return { part, text, start: at, end: text.length };
    at += character.length;
  }
  // What is too long is the call to action behind the text; the text's last character stands for it.
  return { part, text, start: Math.max(0, text.length - 1), end: text.length };
}

/** Lines as the screen breaks them. */
function shownLines(text: string, perLine: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(codePoints(line) / perLine)), 0);
}

function lengthFindings(place: Place, text: string, limits: Limits, perLine: number): Finding[] {
  const sent = aboutAsSent(text);
  const characters = codePoints(sent);
  const bytes = utf8Bytes(sent);
  const findings: Finding[] = [];
  if (limits.characters !== undefined && characters > limits.characters) {
    findings.push(
      findingAt(
        FORM_RULES.too_long,
        beyond(place, limits.characters + codePoints(text) - characters, () => 1),
        {
          message: `${characters} 个字，最多 ${limits.characters} 个。`,
          suggestion: suggest('cut_characters', { count: characters - limits.characters }),
        },
      ),
    );
  }
  if (bytes > limits.bytes) {
    findings.push(
      findingAt(FORM_RULES.too_many_bytes, beyond(place, limits.bytes + utf8Bytes(text) - bytes, utf8Bytes), {
        message: `${bytes} 字节，最多 ${limits.bytes} 字节（一个汉字 3 字节）。`,
        suggestion: 'shorten_or_split',
      }),
    );
  }
  const lines = shownLines(sent, perLine);
  if (limits.lines !== undefined && lines > limits.lines) {
    findings.push(
      findingAt(FORM_RULES.folded, place, {
        message: `约 ${lines} 行，第 ${limits.lines} 行以后会被折叠。`,
        suggestion: 'first_lines',
      }),
    );
  }
  if (limits.bestCharacters !== undefined && characters > limits.bestCharacters) {
    findings.push(
      findingAt(FORM_RULES.long_message, place, {
        message: `${characters} 个字，${limits.bestCharacters} 个以内更容易被读完。`,
        suggestion: 'split_or_one_thing',
      }),
    );
  }
  return findings;
}

function attachmentFindings(place: Place, piece: Sendable, limits: Limits): Finding[] {
  const amounts = [
    { name: '图片', has: count(piece, 'image', 'poster_qr'), most: limits.pictures },
    { name: '视频', has: count(piece, 'video'), most: limits.videos },
    { name: '链接', has: count(piece, 'link', 'mini_program'), most: limits.links },
    { name: '附件', has: piece.attachments.length, most: limits.attachments },
  ];
  const findings = amounts
    .filter(({ has, most }) => has > most)
    .slice(0, 1)
    .map(({ name, has, most }) =>
      findingAt(FORM_RULES.too_many_attachments, place, {
        message: `${has} 个${name}，最多 ${most} 个。`,
        suggestion: suggest('take_out_some', { count: has - most }),
      }),
    );
  const kinds = amounts.slice(0, 3).filter(({ has }) => has > 0);
  if (limits.oneKind && kinds.length > 1) {
    findings.push(
      findingAt(FORM_RULES.mixed_attachments, place, {
        message: `${kinds.map(({ name }) => name).join('和')}不能一起发。`,
        suggestion: 'one_kind',
      }),
    );
  }
  return findings;
}

/** Lengths and attachments of each piece that is sent, against the touchpoint's measures and the workspace's own. */
export function measureFindings(
  body: Body,
  { library, label = null }: Pick<CheckContext, 'library' | 'label'>,
): Finding[] {
  const own = library.touchpoints.get(body.touchpoint)?.limits;
  const perLine = TOUCHPOINTS[body.touchpoint].preview.charactersPerLine;
  const texts = new Map(TOUCHPOINTS[body.touchpoint].parts(body as never).map(({ part, text }) => [part, text]));
  return collect(labelled(sendables(body), body, label), (piece) => {
    const limits = partLimitsOf(body.touchpoint, piece.part, own);
    const text = texts.get(piece.part) ?? piece.text;
    const place: Place = { part: piece.part, text, start: 0, end: text.length };
    return [...lengthFindings(place, piece.text, limits, perLine), ...attachmentFindings(place, piece, limits)];
  });
}
