import { askable, FOLLOW_UPS_MOST } from './follow-ups.js';

const told = {
  persona: '林夏',
  question: '今天早上到院子，第一眼看见的是什么？',
  answer: '柿子又掉了 3 个。……我请了半天假。小方说再想想。',
  asked: ['今天早上到院子，第一眼看见的是什么？', '小方后来怎么说的？'],
};

describe('questions that follow an answer', () => {
  it('are put as they are when they are short, new and about what was said', () => {
    expect(askable(['小方说“再想想”的时候，手上在做什么？', '掉的那 3 个柿子，后来谁捡走了？'], told)).toHaveLength(2);
    expect(askable(['1. 那半天假，你先做了哪件事？'], told)).toEqual(['那半天假，你先做了哪件事？']);
  });

  it.each([
    ['no question', '小方真有意思。'],
    ['two at once', '小方说了什么？你怎么回的？'],
    ['too long', `${'那天早上你站在院子里看着那几个柿子的时候'.repeat(3)}？`],
    ['too short', '呢？'],
    ['a figure nobody said', '那 8 个柿子后来去哪了？'],
    ['asked already', '小方后来怎么说？'],
    ['what was left out', '……后来好了吗？'],
    ['an illness', '孩子生的什么病？'],
    ['an address', '你们家住哪里？'],
    ['money', '请半天假扣多少钱？'],
    ['a school', '她在哪里上学？'],
    ['a name', '那位客人叫什么名字？'],
    ['a link', '看看 https://a.b 好吗？'],
    ['a gap of a template', '{{name}}后来呢怎么样？'],
  ])('are not put: %s', (_name, question) => expect(askable([question], told)).toEqual([]));

  it('are no more than two, and none twice', () => {
    const many = ['谁先看见柿子掉的？', '谁先看见柿子掉的？', '小方当时手上在做什么？', '那半天假怎么过的？'];
    expect(askable(many, told)).toEqual([many[0], many[2]]);
    expect(FOLLOW_UPS_MOST).toBe(2);
  });
});
