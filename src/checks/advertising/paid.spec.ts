import { draftOf, libraryFor } from '../evaluation/golden.js';
import { runChecks } from '../registry.js';

function rulesOf(text: string, ...claims: string[]): string[] {
  const facts = claims.map((claim, at) => ({ id: `f${at}`, claim, kind: 'other' }));
  const entry = { id: 'text', text, guilty: [], ...(facts.length === 0 ? {} : { facts }) };
  const { body, context } = draftOf(entry, libraryFor(entry, {}));
  return runChecks(body, context, ['advertising']).map(({ rule }) => rule);
}

describe('a text that somebody was paid for', () => {
  it.each([
    ['车马费收了，馆子还行，团购链接丢这儿'],
    ['推广费已到账。院子里两只鹅，想住的点这里'],
    ['试吃券是店家送的，面有嚼劲，小程序里能订'],
    ['老板不收我钱叫我发一条，指甲挺亮，报优惠码'],
    ['巷口阿姨的辣酱，要的走我链接，一瓶给我提三块'],
    ['写“随手买的”是商家让写的，链接放这了'],
    ['删了“广告”两个字重发，还是那个链接'],
    ['屋后有条河，夜里听得见水。房源入口在文末', '民宿免两晚房费换取本篇推荐，另付稿费'],
    ['枕头软，链接没变', '枕头厂家付推广费 500 元'],
    ['修鞋就去桥东那家，手稳。人家没收我钱，让我在群里说两回好'],
    ['搬家找老刘，包得仔细。我介绍成一趟他给我封个红包'],
    ['汤包趁热吃，香。老板管我一个月早饭，我替他每天发一条'],
    ['照相去南街那家，光打得好，去了报我名，老板给我免了全家福的钱'],
  ])('%s', (text, ...claims) => {
    expect(rulesOf(text, ...claims)).toEqual(['ad_label_missing']);
  });

  it.each([
    ['【广告】车马费收了，馆子还行，团购链接丢这儿'],
    ['隔壁修鞋的手稳，没收我钱，我还是给了他两个橘子'],
    ['替楼下阿婆吆喝一句，她的菜没打药，我一分钱没拿'],
    ['我们店洗车打了个样，没收客人钱，让我家小工多练练手'],
    ['要我说，这锅比外卖强，券可抵10元'],
    ['谁用过带烘干的？别给我发链接，问一句要不要免安装费'],
    ['合作推广｜店家请我吃的，锅底偏咸，团购链接在下面'],
    ['先说明白，样品是厂家送的，要买的话图三有码'],
    ['有家厂商家让写的那套词我拒了，车马费退回。今天照旧出摊，扫码付款'],
    ['去年的清单：没有一个是商家送的，也都不放链接'],
    ['体验券是店家送的，毛巾是热的，下回还去'],
    ['小店橱窗上架了围裙，都是我自己裁的，喜欢就拍', '发布人为本店店主，围裙自制自售'],
  ])('not %s', (text, ...claims) => {
    expect(rulesOf(text, ...claims)).toEqual([]);
  });
});
