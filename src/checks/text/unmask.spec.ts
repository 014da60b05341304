import { original } from './folding.js';
import { PartView } from './part-view.js';
import { isSimplified, isTraditional } from './simplified.js';

const plain = (text: string): string => new PartView('text', text).plain.text;

describe('a disguise', () => {
  it.each([
    ['全网蕞低', '全网最低'],
    ['zui好', '最好'],
    ['蝶一品牌', '第一品牌'],
    ['第①', '第1'],
    ['第1️⃣', '第1'],
    ['第❶', '第1'],
    ['🅽🅾1', 'no1'],
    ['guojia级', '国家级'],
    ['全网di价', '全网低价'],
    ['弓虽效', '强效'],
    ['🥇品牌', '第一品牌'],
    ['集z an50', '集赞50'],
    ['絕無僅有', '绝无仅有'],
    ['quan wang zui di jia', '全网最低价'],
    ['zui hao 的面霜', '最好的面霜'],
    ['ding ji 面料', '顶级面料'],
    ['bao ben bao xi', '保本保息'],
    ['Wen Zhuan Bu Pei', '稳赚不赔'],
    ['jiangxuetang', '降血糖'],
    ['zi·dong·jia·shi', '自动驾驶'],
    ['bao过', '包过'],
    ['包。过', '包过'],
    ['qu斑', '祛斑'],
    ['最\n好用', '最好用'],
    ['袪斑', '祛斑'],
    ['苐一', '第一'],
    ['目动驾驶', '自动驾驶'],
    ['氵肖炎', '消炎'],
    ['集攒38个送', '集赞38个送'],
  ])('%s reads %s', (text, reads) => {
    expect(plain(text)).toBe(reads);
  });

  it.each([
    '弟弟一个人在家',
    '他很有威信',
    '女子排球',
    '喝醉好几回',
    'AI课和WiFi都有',
    '衣服第一件',
    'bao',
    'Zui Haoyu',
    'dingji',
    '买了三个包。过几天到',
    'bao过来的快递',
    '他是最、最、最慢的',
    'ji zanzibar',
  ])('is not seen in %s', (text) => {
    const view = new PartView('text', text);
    expect(view.plain.text).toBe(view.dense.text);
  });

  it('costs a text that wears none no second copy', () => {
    const view = new PartView('text', '昨晚十点半，小周发来一张素颜照。');
    expect(view.plain).toBe(view.dense);
  });

  it('stands in the original where it was written', () => {
    const text = '它是 zui 好的，🥇呢';
    const { plain: form } = new PartView('text', text);
    const at = (words: string) => {
      const start = form.text.indexOf(words);
      const place = original(form, start, start + words.length);
      return text.slice(place.start, place.end);
    };
    expect(at('最好')).toBe('zui 好');
    expect(at('第一')).toBe('🥇');
  });
});

describe('the script', () => {
  it('is told by characters that only one of them has', () => {
    expect([...'這個體驗'].every(isTraditional)).toBe(true);
    expect([...'这个体验'].filter(isSimplified)).toEqual(['这', '个', '验']);
    expect([...'里后台面'].some((character) => isTraditional(character) || isSimplified(character))).toBe(false);
  });
});
