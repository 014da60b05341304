import { err, ok, type Result } from '../../kernel/index.js';
import {
  isPlaceholder,
  labelled,
  labelPart,
  PLACEHOLDERS,
  renderPlaceholders,
  sendables,
  TOUCHPOINTS,
  unrenderedPlaceholders,
  type Attachment,
  type Body,
  type PlaceholderName,
  type Sendable,
} from '../../library/index.js';
import type { AiLabel } from '../../drafting/index.js';
import { stepOf, type Step } from './step.js';

/** One thing to post or to send, ready to be copied. */
export interface HandoverPart extends Step {
  /** Dotted path in the body. */
  readonly part: string;
  /** In Chinese: whose it is and when it goes out. */
  readonly label: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** Something only the operator knows: `mark` stands in the texts where it belongs. */
export interface Blank {
  readonly name: PlaceholderName;
  readonly label: string;
  readonly mark: string;
}

export interface Handover {
  readonly parts: readonly HandoverPart[];
  readonly blanks: readonly Blank[];
  /** Media records, in the order they are attached. */
  readonly pictures: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  /** What must be said of AI content; absent in tasks of before it was recorded. */
  readonly label?: AiLabel | null;
}

export type KnownValues = Partial<Record<PlaceholderName, string>>;

/**
 * A body as an operator gets it: what is known is filled in, what only they know is a marked blank. A placeholder that
 * nobody knows, or one about a single customer in a text for many, is never handed over.
 * @returns the placeholders that stand in the way
 */
export function handover(
  body: Body,
  known: KnownValues,
  label: AiLabel | null = null,
): Result<Handover, readonly string[]> {
  const pieces = labelled(sendables(body), body, label?.inText === true ? label.words : null);
  const names = new Set(
    pieces.flatMap(textsOf).flatMap((text) => unrenderedPlaceholders(text).map(({ name }) => name)),
  );
  const { personal } = TOUCHPOINTS[body.touchpoint];
  const impossible = [...names].filter((name) => !isPlaceholder(name) || (PLACEHOLDERS[name].personal && !personal));
  if (impossible.length > 0) return err(impossible);
  const values: KnownValues = { ...marks(names, known), ...known };
  const attachments = pieces.flatMap((piece) => piece.attachments);
  return ok({
    parts: pieces.map((piece) => ({
      ...stepOf(body, piece.part),
      part: piece.part,
      label: piece.label,
      text: render(piece.text, values),
      attachments: piece.attachments.map((attachment) => titled(attachment, values)),
    })),
    blanks: blanksOf(names, known),
    pictures: [...new Set(attachments.flatMap(({ mediaId }) => (mediaId === undefined ? [] : [mediaId])))],
    links: attachments.flatMap(({ url, title }) =>
      url === undefined ? [] : [{ title: render(title ?? url, values), url }],
    ),
    // Nothing of it is published in writing: whoever posts it has to say it.
    label: label === null ? null : { ...label, inText: label.inText && labelPart(body) !== null },
  });
}

const textsOf = (piece: Sendable): string[] => [piece.text, ...piece.attachments.map(({ title }) => title ?? '')];

const render = (text: string, values: KnownValues): string => renderPlaceholders(text, values).text;

const titled = (attachment: Attachment, values: KnownValues): Attachment =>
  attachment.title === undefined ? attachment : { ...attachment, title: render(attachment.title, values) };

function blanksOf(names: ReadonlySet<string>, known: KnownValues): Blank[] {
  return [...names].filter(isPlaceholder).flatMap((name) => {
    if (known[name]?.trim()) return [];
    const label = PLACEHOLDERS[name].zh;
    return [{ name, label, mark: `〔${label}〕` }];
  });
}

const marks = (names: ReadonlySet<string>, known: KnownValues): KnownValues =>
  Object.fromEntries(blanksOf(names, known).map(({ name, mark }) => [name, mark]));
