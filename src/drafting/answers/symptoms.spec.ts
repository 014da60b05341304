import { saidAbout } from './said-about.js';

const first = (words: string) => saidAbout(words, 'question')[0];

describe('who tells of harm or a symptom', () => {
  it.each([
    '敏感肌能用吗，我脸上最近起红疹很痒',
    '孩子能吃吗？他现在嘴唇肿了',
    '牙疼能喝吗',
    '手上流血了还能用吗',
    '我这是不是过敏',
    '会不会是过敏了',
    '该不会是过敏吧',
    '脸上又红又痒，多少钱一瓶',
    '不知道怎么回事，皮肤一直痒',
    '胃痛，这个能吃吗',
    '怕是过敏了，眼睛都肿了',
    '之前不痒，现在痒得厉害',
    '发烧了能吃吗',
    '过敏能用吗',
    '拉肚子，快递还能退吗',
    '不红，但是很痒',
    '脖子上长了好多小疙瘩',
    '脸红着能用吗',
    '脸发烫，还能用吗',
    '孩子突然又红又烫',
    '眼睛看不清了，这个能吃吗',
    '我突然看不清了',
    '嘴唇有点发麻',
    '我敏感肌，今天脸泛红',
  ])('is heard in 「%s」 as one who has it, whatever is asked besides', (words) => {
    expect(first(words)).toBe('symptom');
  });

  it.each([
    '用了三天脸又红又痒怎么办',
    '用完脸会痒',
    '擦了你们的面霜，好像过敏了，能退款吗',
    '吃完胃疼',
    '用完爆痘了',
    '喝了之后头晕恶心',
    '我用了会不会是过敏了',
    '抹上火辣辣的',
    '吃完发麻',
    '用完变红了',
  ])('is heard in 「%s」 as one who has it of what was used', (words) => {
    expect(first(words)).toBe('bad_reaction');
  });

  it.each([
    ['敏感肌能用吗', 'suitability'],
    ['我脸很敏感', undefined],
    ['一换东西就红', undefined],
    ['会不会刺痛', 'suitability'],
    ['用了会不会过敏', 'suitability'],
    ['用完会痒吗', undefined],
    ['抹上去痒不痒', undefined],
    ['容易过敏，能用吗', 'suitability'],
    ['过敏体质能用吗', 'suitability'],
    ['我对酒精过敏，能用吗', 'suitability'],
    ['万一过敏可以退吗', 'refund'],
    ['过敏包退吗', 'refund'],
    ['能止痒吗', undefined],
    ['能改善泛红吗', undefined],
    ['用了一周，红疹都退了', undefined],
    ['用着不红不痒，挺好', undefined],
    ['有没有人过敏', undefined],
    ['长期包邮吗', 'parcel'],
    ['洁面起泡多吗', undefined],
    ['看得我心痒', undefined],
    ['肉疼，太贵了', 'too_dear'],
    ['你们最近红了啊', undefined],
    ['红包怎么领', undefined],
    ['口红有吗', undefined],
    ['图片看不清，能再发一张吗', undefined],
    ['图片我看不清', undefined],
    ['我的快递到哪了，看不清单号', 'parcel'],
    ['什么时候发红包', 'parcel'],
    ['群里还发红包吗', undefined],
    ['这苹果又红又大', undefined],
    ['夸得我脸红', undefined],
    ['手机发烫', undefined],
    ['我手机发烫', undefined],
    ['花椒吃着发麻', undefined],
    ['泛红肌肤适合吗', 'suitability'],
    ['脸部泛红肌肤适合吗', 'suitability'],
    ['敏感肌泛红可以用吗', 'suitability'],
    ['用完脸会发烫吗', undefined],
    ['以前用别家的红肿过，这个能用吗', 'suitability'],
  ])('is not heard in 「%s」, which is %s', (words, about) => {
    expect(first(words)).toBe(about);
  });
});
