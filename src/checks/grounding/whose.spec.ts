import { amountsIn } from './amounts.js';
import { signsOfWhose } from './whose.js';

const signsOf = (text: string): string[] => amountsIn(text).flatMap((amount) => signsOfWhose(text, amount));

describe('whose number it is', () => {
  it.each([
    ['我生老二那年胖到146斤', '@i', '=past'],
    ['你家客厅量下来30平', '@you', '@you.size'],
    ['网上有人报380元', '@shop', '@shop.money'],
    ['我们累计服务3000位客人', '@us', '=grown'],
    ['一共480元', '@nobody', '=reckoned'],
  ])('in %s is told by the words before it', (text, ...signs) => {
    expect(signsOf(text)).toEqual(expect.arrayContaining(signs));
  });

  it('is that of the last one named in its clause, and of the sentence at large', () => {
    expect(signsOf('我妈说，你买两斤就行，付40元')).toEqual(expect.arrayContaining(['@nobody', '@@you']));
  });
});
