import { RunTrie } from './run-trie.js';
import { eachRun, type Sign } from './runs.js';

const signs = (...of: string[]): Sign[] => of.map((sign, at) => ({ sign, start: at, end: at + 1 }));
const met = (trie: RunTrie, of: readonly Sign[]): [number, number, number][] => {
  const found: [number, number, number][] = [];
  trie.eachRun(of, (...one) => found.push(one));
  return found;
};

describe('a trie of runs', () => {
  it('meets every word where it stands, up to three signs long', () => {
    const trie = new RunTrie(['最', '最好', '0元起', '好吃的菜']);
    expect(met(trie, signs('最', '好', '吃', '的', '菜', '0', '元', '起'))).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [2, 5, 7],
    ]);
  });

  it('ends words at ends of signs only', () => {
    const trie = new RunTrie(['ab', 'abc']);
    expect(met(trie, signs('abc'))).toEqual([[1, 0, 0]]);
    expect(met(trie, signs('a', 'bc'))).toEqual([[1, 0, 1]]);
  });

  it('meets nothing where there are no words', () => {
    expect(met(new RunTrie([]), signs('最', '好'))).toEqual([]);
  });

  it('finds what a look-up of every run finds', () => {
    const of = signs(...'今天早上下雨洗脸水温不要太热换季两颊起皮先停一周再说早上下雨');
    const all: string[] = [];
    eachRun(of, (run) => all.push(run));
    const words = [...new Set(all)].filter((_, at) => at % 3 === 0);
    const looked: [number, number, number][] = [];
    eachRun(of, (run, first, last) => words.includes(run) && looked.push([words.indexOf(run), first, last]));
    expect(met(new RunTrie(words), of)).toEqual(looked);
  });
});
