import type { Claim, Money } from '../../library/index.js';
import type { CitedFact } from '../context/index.js';
import type { CustomerSaid, SaidKind } from './customer-said.js';
import { factsAsked } from './facts-asked.js';
import { offerTold } from './offers-told.js';
import { GRAVE, saidAbout, type SaidAbout } from './said-about.js';
import { asksForCare } from './symptoms.js';
import type { WhatIsKnown } from './what-is-known.js';

/** One thing to say, in plain words: whoever sends it says it in their own way. */
export interface PlainAnswer {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** Said in earnest: without the tails and signs of lighter talk, whoever sends it. */
  readonly sober?: boolean;
  /** Stands in for an answer: said only where there is none. */
  readonly standsIn?: boolean;
}

/** As much of the customer as decides what may be told. */
type Said = CustomerSaid & { readonly stage: string | null };

/** What a kind of saying is answered with; where the list is empty, the house has nothing to say. */
type Answering = (said: Said, known: WhatIsKnown) => readonly PlainAnswer[];

const say = (text: string): PlainAnswer => ({ text, claims: [] });
const sayMeanwhile = (text: string): PlainAnswer => ({ ...say(text), standsIn: true });
const ended = (text: string): string => (/[。！？!?]$/u.test(text) ? text : `${text}。`);
const claimOf = ({ id, fact }: CitedFact): Claim => ({ quote: fact.claim, factId: id });
const citing = (fact: CitedFact, before: string, after = ''): PlainAnswer => ({
  text: `${before}${ended(fact.fact.claim)}${after}`,
  claims: [claimOf(fact)],
});
const each = ({ amount, unit }: Money): string => `${String(amount)} 元${unit === undefined ? '' : `一${unit}`}`;
const listed = ({ amount, unit }: Money): string => `${String(amount)} 元${unit === undefined ? '' : `/${unit}`}`;

const RETURNS_MOST = 2;
/** What the rules of the house say on sending back; where it is not said of what, each is told with its product's name. */
const returning: Answering = (_, { product, returns }) => {
  if (product !== null) return returns.slice(0, 1).map((fact) => citing(fact, '规矩是这样：'));
  const told = returns.slice(0, RETURNS_MOST);
  const lines = told.map(({ productName, fact }) => `${productName}：${ended(fact.claim)}`);
  return told.length === 0 ? [] : [{ text: [...lines, '你说的是哪一样？'].join('\n'), claims: told.map(claimOf) }];
};

/** What runs for them that day, with its conditions. */
function offersTold(
  { stage }: Said,
  { product, products, offers, stageNames }: WhatIsKnown,
  most: number,
): PlainAnswer[] {
  return offers.slice(0, most).flatMap((offer) => {
    const of = product ?? products.get(offer.product);
    return (of === undefined ? null : offerTold(offer, of, { stage, stageNames })) ?? [];
  });
}

/** A price with what it is for, and what it costs those who may have it for less; of which thing is asked where that was not said. */
const pricing: Answering = (said, known) => {
  const { product, facts, range, unsureOffers } = known;
  if (product === null) {
    const lines = range.map(({ name, price }) => `${name}，${listed(price)}。`);
    return lines.length === 0 ? [] : [say([...lines, '你问的是哪一样？'].join('\n'))];
  }
  const price = `${product.name} ${each(product.price)}。`;
  const about = product.description?.trim().replace(/\s*\n\s*/gu, '') ?? '';
  const [offer] = offersTold(said, known, 1);
  const unsure = unsureOffers.slice(0, 1).map(({ name }) => `${name ?? ''}的价你能不能用，我先问清楚，问到了回你。`);
  const withOffer = ({ text, claims }: PlainAnswer): PlainAnswer => ({
    text: [text, ...unsure, ...(offer === undefined ? [] : [offer.text])].join('\n'),
    claims: [...claims, ...(offer?.claims ?? [])],
  });
  const plain = [
    ...(about === '' ? [] : [say(`${price}\n${about}`)]),
    ...facts.slice(0, 1).map((fact) => citing(fact, `${price}\n`)),
    ...(about === '' && facts.length === 0 ? [say(price)] : []),
  ];
  return offer === undefined && unsure.length === 0 ? plain : [withOffer(say(price)), ...plain];
};

/** More is a leaflet. */
const FACTS_MOST = 2;
/** What the facts say to a question; where they belong to several things, of which is asked. */
const factual = ({ words }: Said, { product, possible }: WhatIsKnown): readonly PlainAnswer[] => {
  const told = factsAsked(words, possible);
  const of = new Set(told.map((fact) => fact.product));
  if (of.size > 1) return [say('你问的是哪一样？我照那一样的回你。')];
  return told.slice(0, FACTS_MOST).map((fact) => citing(fact, product === null ? `${fact.productName}：` : ''));
};

const ASK_SOMEBODY = say('我去找负责的人，问到准话回你。');

const tested = (fact: CitedFact): PlainAnswer => citing(fact, '我只能说测过的：', '换了人会怎样，我说不准。');

const OFFERS_MOST = 2;
/** To who asks for a better price of nothing in particular. */
const offering: Answering = (said, known) =>
  saidAbout(said.words, said.kind).includes('offer') ? offersTold(said, known, OFFERS_MOST) : [];

/** By what was said. Grief and illness sell nothing and ask nothing; a bad reaction is stopped before anything else. */
const BY_KIND: Readonly<Record<SaidAbout, Answering>> = {
  bad_reaction: (said, known) => [
    say('先停下，这几天别再用了。\n要是不退，或者越来越重，就去看医生，别等。'),
    say('对不起，让你难受了。先停用。\n拍一张现在的样子给我，我去找负责的人。不退就去看医生。'),
    ...(saidAbout(said.words, said.kind).includes('refund')
      ? [
          ...(known.product === null ? [] : returning(said, known)).map(({ text, claims }) => ({
            ...{ text: `先停用，不退就去看医生。\n退的${text}`, claims },
          })),
          say('先停用，红痒不退就去看医生。\n退款的事我去找负责的人，问到准话回你。'),
        ]
      : []),
  ],
  symptom: () => [
    say('身上正不舒服，先什么新的都别用，在用的也停一停。\n去看医生，听医生的，别听卖东西的。'),
    say('先停下，别再往上加东西了。\n是用了什么以后起的？不退或者越来越重，就去看医生，别等。'),
  ],
  grief: () => [say('节哀。什么都不用回我。'), say('看到了，心里也难过。'), say('节哀。想说话的时候，我在。')],
  illness: () => [say('好好养着，不用回我。'), say('看到了。愿你疼得轻一点。'), say('别的都先放下，想说话时我在。')],
  stop: () => [say('好，不主动发了。'), say('收到，不打扰你了。')],
  declined: () => [say('好，不需要就不买。'), say('好的，以后用得上再说。')],
  postponed: () => [say('好，慢慢想，不急。'), say('好的，想好了再说，想不好也没事。')],
  refund: (said, known) => [...returning(said, known), say('你说的是哪一样，哪天收到的？'), ASK_SOMEBODY],
  complaint: () => [
    say('对不起，给你添麻烦了。\n拍一张给我，我去找负责的人。'),
    say('先跟你说声抱歉。\n是哪一样，什么时候的事？'),
    ASK_SOMEBODY,
  ],
  distrust: (_, { facts }) => [
    say('不信很正常，先别买。'),
    ...facts.slice(0, 1).map((fact) => citing(fact, '能查的我说一样：')),
    say('你最不放心的是哪一点？'),
  ],
  too_dear: (said, known) => [
    ...(known.product === null ? offering(said, known) : pricing(said, known).slice(0, 1)),
    say('嫌贵很正常，不急着定。'),
    say('价格我改不了，用不上就先别买。'),
  ],
  price: pricing,
  offer: (said, known) =>
    known.offers.length + known.unsureOffers.length === 0
      ? [sayMeanwhile('有没有能给你的，我先问清楚，问到了回你。')]
      : known.product === null
        ? offering(said, known)
        : pricing(said, known),
  suitability: ({ words }, { facts }) => [
    ...(asksForCare(words) ? [say('你说的这种情况，先别用，问过医生再定。')] : []),
    ...factsAsked(words, facts)
      .filter(({ fact }) => fact.kind === 'test')
      .slice(0, 1)
      .map(tested),
    sayMeanwhile('没有依据的，我不敢说能用。\n我去问清楚，问到了回你。'),
  ],
  effect: (_, { facts }) => [
    ...facts
      .filter(({ fact }) => fact.kind === 'test')
      .slice(0, 1)
      .map(tested),
    say('有没有用，我不敢打包票。'),
  ],
  parcel: () => [sayMeanwhile('我去查一下，查到了回你。')],
  joy: ({ words }) => {
    const clause = firstClause(words);
    return [
      say(clause === null ? '恭喜你，真好。' : `“${clause}”，恭喜你。`),
      say('看得我也高兴，恭喜。'),
      say('真好，这一刻要记下来。'),
    ];
  },
  low: () => [say('辛苦了，今天先到这儿。'), say('看到了。想说就说，我听着。'), say('不用回我，先歇一歇。')],
  thanks: () => [say('不客气，有事随时说。'), say('谢谢你还特意说一声。')],
  greeting: () => [say('在的，你说。'), say('在，刚看到。什么事？'), say('在呢，慢慢说。')],
};

/** No rule knows what was said: what is right whatever it was. */
const UNKNOWN: Record<SaidKind, readonly PlainAnswer[]> = {
  moment: [say('刚看到你发的，跟你问个好。'), say('看到了。想说说的话，我在。')],
  question: [sayMeanwhile('这个我先问清楚，问到了回你。')],
};

/** What the house can say to it without a script, best first. */
export function plainAnswers(said: Said, known: WhatIsKnown): readonly PlainAnswer[] {
  const [about] = saidAbout(said.words, said.kind);
  if (about === undefined) {
    const told = said.kind === 'question' ? factual(said, known) : [];
    return told.length > 0 ? told : UNKNOWN[said.kind];
  }
  const sober = GRAVE.has(about);
  return BY_KIND[about](said, known).map((answer) => ({ ...answer, sober }));
}

/** A quote of the customer's own words: long enough to be known again, short enough for a greeting. */
const QUOTE_MOST = 14;
const QUOTE_LEAST = 2;
function firstClause(words: string): string | null {
  const clause = /[\p{Script=Han}\p{L}\p{N}]+/u.exec(words)?.[0] ?? '';
  return [...clause].length < QUOTE_LEAST || [...clause].length > QUOTE_MOST ? null : clause;
}
