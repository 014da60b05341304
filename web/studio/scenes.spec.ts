import { sceneLabel, sharedScenes, type Scene } from './scenes';

const scene = (id: string, name?: string) => ({ id, from: '12:00', to: '13:30', ...(name ? { name } : {}) }) as Scene;

describe('scenes of a request', () => {
  it('are those that all its segments have, for one name holds for all', () => {
    const office = { id: 'office', scenes: [scene('way-home'), scene('lunch'), scene('night')] };
    const mother = { id: 'mother', scenes: [scene('lunch'), scene('way-home')] };
    const ids = (...segments: (typeof office)[]) => sharedScenes(segments).map(({ id }) => id);
    expect(ids(office)).toEqual(['way-home', 'lunch', 'night']);
    expect(ids(office, mother)).toEqual(['way-home', 'lunch']);
    expect(ids(office, { id: 'nobody', scenes: [] })).toEqual([]);
    expect(ids()).toEqual([]);
  });

  it('are named as people call them, with their hours', () => {
    expect(sceneLabel(scene('lunch', '午休刷手机'))).toBe('午休刷手机 12:00–13:30');
    expect(sceneLabel(scene('lunch'))).toBe('lunch 12:00–13:30');
  });
});
