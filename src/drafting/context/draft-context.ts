import type { Day, Phrase } from '../../kernel/index.js';
import type {
  Brand,
  CaseStudy,
  Category,
  Exemplar,
  Fact,
  Goal,
  Group,
  Library,
  Material,
  Offer,
  Persona,
  Product,
  Scene,
  Script,
  Segment,
  Stage,
  Topic,
  TouchpointId,
} from '../../library/index.js';

/** The one thing in which the two pieces of a pair differ. */
export const AB_PARTS = ['opening', 'evidence', 'length', 'call_to_action'] as const;
export type AbPart = (typeof AB_PARTS)[number];
export const AB_ARMS = ['a', 'b'] as const;
export type AbArm = (typeof AB_ARMS)[number];

/** Which of a pair a piece is, and in what the two differ on purpose. */
export interface AbSide {
  readonly differ: AbPart;
  readonly arm: AbArm;
}

/** What is asked for: one piece of work, as the request and its item state it. Names are slugs; what is left out is chosen. */
export interface DraftBrief {
  readonly goal: Goal;
  readonly category: Category;
  readonly segment: string;
  readonly touchpoint: TouchpointId;
  readonly persona?: string;
  readonly product?: string;
  readonly cases?: readonly string[];
  readonly offer?: string;
  readonly material?: string;
  readonly topic?: string;
  readonly group?: string;
  readonly stage?: string;
  /** Id of one of the segment's scenes. */
  readonly scene?: string;
  /** The account that will send it, where known: a material is told once each account. */
  readonly account?: string;
  /** The brief in a person's words; may be empty. */
  readonly words: string;
  /** The day it is meant to go out: evidence must live then. */
  readonly day: Day;
  /** 0, 1, 2 … of the same (segment, touchpoint): steers choices apart. */
  readonly variant: number;
  /** Set for one of a pair. */
  readonly ab?: AbSide;
  /** The hook a first chat takes up, as `source/hook`. */
  readonly hook?: string;
}

/** A fact as it may be cited: `id` is `product#fact`, as claims name it. */
export interface CitedFact {
  readonly id: string;
  readonly product: string;
  readonly productName: string;
  readonly fact: Fact;
}

/** Where the customer came from and what they came for: what a welcome may refer to. */
export interface ChosenHook {
  readonly source: string;
  readonly name: string;
  readonly gives: string;
  readonly greeting: string;
  /** Named in the request, rather than chosen. */
  readonly asked: boolean;
}

/** A choice that was made and why, for the person who reads the draft. */
export interface Reason {
  readonly about:
    | 'persona'
    | 'product'
    | 'fact'
    | 'offer'
    | 'case'
    | 'material'
    | 'topic'
    | 'exemplar'
    | 'scene'
    | 'group'
    | 'stage'
    | 'hook'
    | 'ab'
    | 'lesson';
  readonly record: string;
  /** Chinese. */
  readonly why: string;
  /** The same by code; absent in what was kept before there were codes. */
  readonly phrases?: Phrase[];
}

/** A picture that may be shown that day, of the material, case or product this piece is about. */
export interface ChosenPicture {
  readonly mediaId: string;
  readonly alt: string;
}

/** The brand's own words: what must, must not and should rather be said. */
export interface WordRules {
  readonly mustSay: readonly { readonly when: string; readonly say: readonly string[] }[];
  readonly neverSay: readonly string[];
  readonly replacements: readonly { readonly from: string; readonly to: string }[];
}

/** What texts of a touchpoint are sent back for, as an instruction; never a rejected text. */
export interface Lesson {
  /** `lesson-` with the touchpoint and the code of the reason. */
  readonly id: string;
  readonly touchpoint: TouchpointId;
  readonly instruction: string;
  /** The same by code. */
  readonly instructs: Phrase[];
  /** Chinese: how often, of how many. */
  readonly why: string;
  readonly phrases: Phrase[];
}

/** Why something is given, in Chinese and by code. */
export type Why = Pick<Reason, 'why' | 'phrases'>;

/** A library with what the workspace's own drafts taught: some of its exemplars, why they are there, and lessons. */
export type WritingLibrary = Library & {
  readonly learned?: { readonly lessons: readonly Lesson[]; readonly why: ReadonlyMap<string, Why> };
};

/** All that a writer, model or template, is told. Nothing expired, unconsented or already told is in it. */
export interface DraftContext {
  readonly day: Day;
  readonly brand: Brand;
  readonly persona: Persona;
  /** The persona's sample texts for this touchpoint first, then others. */
  readonly samples: readonly string[];
  readonly segment: Segment;
  readonly scene: Scene | null;
  readonly touchpoint: TouchpointId;
  readonly goal: Goal;
  readonly category: Category;
  readonly product: Product | null;
  readonly facts: readonly CitedFact[];
  readonly offers: readonly Offer[];
  readonly cases: readonly CaseStudy[];
  readonly materials: readonly Material[];
  readonly scripts: readonly Script[];
  /** Facts and cases that the persona's script answers lean on, beside those above: may be cited where the answer is used. */
  readonly scriptFacts: readonly CitedFact[];
  readonly scriptCases: readonly CaseStudy[];
  /** Answers of those scripts that speak of somebody who may not be told here that day. */
  readonly withheld: ReadonlySet<Script['answers'][number]>;
  readonly exemplars: readonly Exemplar[];
  /** What texts of this touchpoint came back for, as instructions. */
  readonly lessons: readonly Lesson[];
  readonly topic: Topic | null;
  readonly stage: Stage | null;
  readonly hook: ChosenHook | null;
  readonly groupRecord: Group | null;
  readonly koc: Group['kocs'];
  readonly words: WordRules;
  readonly pictures: readonly ChosenPicture[];
  readonly brief: string;
  readonly variant: number;
  readonly ab: AbSide | null;
  /** Texts this draft must not resemble: what the batch already wrote. */
  readonly avoid: readonly string[];
  readonly reasons: readonly Reason[];
}

/** What the library lacks for this piece, and the question that would bring it in. Never invented instead. */
export interface MissingMaterial {
  readonly kind: 'persona' | 'product' | 'fact' | 'topic' | 'case' | 'material' | 'segment';
  /** Whom to ask, as a slug; null when nobody serves the segment. */
  readonly persona: string | null;
  readonly needed: string;
  readonly question: string;
}
