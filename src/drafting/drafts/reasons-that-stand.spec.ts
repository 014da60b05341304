import { fileURLToPath } from 'node:url';
import { buildLibrary, readFolder, readLibrary, type Body, type Claim, type Library } from '../../library/index.js';
import { LEFT_OUT, type Reason } from '../context/index.js';
import { reasonsThatStand, withThoseThatStand } from './reasons-that-stand.js';

const why = '适合这群人';
const reason = (about: Reason['about'], record: string): Reason => ({ about, record, why });
const post = (text: string, ...claims: Claim[]): Body => ({ touchpoint: 'moments', text, attachments: [], claims });
const DOSE = '30 毫升一瓶，早晚各 6 滴，约用 45 天';

describe('why a text is as it is', () => {
  let library: Library;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../content-library/beauty', import.meta.url));
    library = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
  });

  const chosen = [
    reason('persona', 'linxia'),
    reason('product', 'serum'),
    reason('fact', 'serum#dose'),
    reason('fact', 'serum#b5'),
    reason('offer', 'repurchase-coupon'),
    reason('case', 'wang'),
    reason('topic', 'foundation-caking'),
    reason('scene', 'lunch-break'),
  ];
  const version = (hash: string, reasons: readonly Reason[]) => ({ hash, reasons });
  const rainy = { body: post('下雨了。'), hash: '雨' };
  /** Of a version that gives no reasons of its own, behind others with these; the newest first. */
  const after = (body: Body, ...before: (readonly Reason[])[]) =>
    withThoseThatStand(
      [],
      before.map((reasons, at) => version(String(at), reasons)),
      { body, hash: '新' },
      library,
    ).map(({ record }) => record);
  const standing = (body: Body) => reasonsThatStand(chosen, body, library).map(({ record }) => record);

  it('names of the records that were chosen those whose words it uses', () => {
    expect(standing(post('下雨了。'))).toEqual(['linxia', 'lunch-break']);
    expect(standing(post('缓雨修护精华，说完就走。'))).toEqual(['linxia', 'serum', 'lunch-break']);
    expect(standing(post(`${DOSE}。`, { quote: DOSE, factId: 'serum#dose' }))).toEqual([
      'linxia',
      'serum',
      'serum#dose',
      'lunch-break',
    ]);
    expect(standing(post('精华要趁脸上带点水擦。'))).toContain('foundation-caking');
  });

  it('says why something was left out, whatever the text', () => {
    const untold: Reason = { about: 'material', record: 'x', why: LEFT_OUT + '里面的「明天」已经过了' };
    expect(reasonsThatStand([untold], post('下雨了。'), library)).toEqual([untold]);
  });

  it('stays through a change of words, but for what went with them', () => {
    const dosed = post(`照旧，${DOSE}。`, { quote: DOSE, factId: 'serum#dose' });
    expect(after(dosed, chosen)).toEqual(['linxia', 'serum', 'serum#dose', 'lunch-break']);
    const moved = withThoseThatStand([reason('scene', 'way-home')], [version('一', chosen)], rainy, library);
    expect(moved.map(({ record }) => record)).toEqual(['way-home', 'linxia']);
  });

  it('comes back with the words that an earlier change took out', () => {
    const cut = [reason('persona', 'linxia'), reason('scene', 'way-home')];
    const dosed = post(`下雨了。${DOSE}。`, { quote: DOSE, factId: 'serum#dose' });
    expect(after(dosed, cut, chosen)).toEqual(['linxia', 'way-home', 'serum', 'serum#dose']);
    expect(after(rainy.body, cut, chosen)).toEqual(['linxia', 'way-home']);
  });

  it('is what it was where the very words of an earlier version come back', () => {
    const later = [reason('scene', 'way-home'), reason('exemplar', 'shown-later')];
    const before = [version('二', later), version(rainy.hash, chosen)];
    const again = withThoseThatStand([], before, rainy, library).map(({ record }) => record);
    expect(again).toEqual(['linxia', 'lunch-break']);
  });
});
