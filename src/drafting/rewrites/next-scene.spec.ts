import type { Scene } from '../../library/index.js';
import { nextScene } from './next-scene.js';

const scene = (id: string, ...touchpoints: string[]): Scene =>
  ({ id, from: '12:00', to: '13:00', ...(touchpoints.length === 0 ? {} : { touchpoints }) }) as unknown as Scene;
const segment = { scenes: [scene('lunch', 'moments'), scene('way-home', 'private_chat'), scene('night')] };

describe('the scene a draft goes on to', () => {
  it('is the next in which they look there, round and round, and never the present one', () => {
    expect(nextScene(segment, 'moments', 'lunch')?.id).toBe('night');
    expect(nextScene(segment, 'moments', 'night')?.id).toBe('lunch');
    expect(nextScene(segment, 'moments', null)?.id).toBe('lunch');
    expect(nextScene({ scenes: [scene('lunch')] }, 'moments', 'lunch')).toBeNull();
  });
});
