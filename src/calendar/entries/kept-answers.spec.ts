import { KeptAnswers } from './kept-answers.js';

const bytes = (length: number): Buffer => Buffer.alloc(length);

describe('kept answers', () => {
  it('are given again while their mark holds', () => {
    const kept = new KeptAnswers(100);
    kept.keep('november', 'a', bytes(10));
    expect(kept.get('november', 'a')).toHaveLength(10);
    expect(kept.get('november', 'b')).toBeNull();
    expect(kept.get('december', 'a')).toBeNull();
  });

  it('make room for newer ones, and never for one that would fill it all', () => {
    const kept = new KeptAnswers(100);
    kept.keep('first', 'a', bytes(60));
    kept.keep('second', 'a', bytes(30));
    kept.keep('second', 'b', bytes(40));
    expect(kept.get('first', 'a')).toHaveLength(60);
    kept.keep('third', 'a', bytes(50));
    expect(kept.get('first', 'a')).toBeNull();
    kept.keep('huge', 'a', bytes(101));
    expect(kept.get('huge', 'a')).toBeNull();
    expect(kept.get('third', 'a')).toHaveLength(50);
  });
});
