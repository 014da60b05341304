import type { Body } from '../../library/light.js';
import { diversion } from './diversion.js';

const note = (text: string): Body => ({
  ...{
    touchpoint: 'public_note',
    platform: 'xiaohongshu',
    title: '起皮那两周',
    text,
    tags: [],
    attachments: [],
    claims: [],
  },
});
const found = (body: Body): string[] => diversion.run(body, undefined as never).map(({ rule }) => rule);

describe('ways out of a platform', () => {
  it.each([
    '想要清单的私信我',
    '需要课表的可以私聊老师',
    '后台私信回“清单”领一份',
    '加我微信慢慢聊',
    '搜我的薇信，备注贷款',
    '绿泡泡同号',
    '懂车的来 dd 我',
    '想看样板间的滴滴我',
    '拉你进群',
    '进我的粉丝群，每周有菜谱',
    '扫下方二维码领面料小样',
    '关注同名公众号看全文',
    '清单放在主页',
    '评论区留下邮箱，我发给你',
    '联系方式见简介',
    '有问题戳我',
  ])('are found: %s', (text) => expect(found(note(text))).not.toEqual([]));

  it.each([
    '微信里存了三年的菜谱，翻出来重做一遍',
    '女儿在微信上发来一张照片',
    '把磨砂停一周，脸就不那么紧了',
    '你那边是哪一种，评论里说一声',
    '别加我微信，问题写在评论里大家都看得见',
    '群里的阿姨教我的腌法，盐先放一半',
    '二维码付款别开免密',
    '写完自己戳一戳面团，弹回来就是好了',
    '把资料放在桌上，一页一页看',
    '公众号文章看多了，反而不会做饭',
    '关注一下合同里的违约金那一行',
    '主页那张图是去年拍的',
    '私信里骂人的我都不回',
    '老师傅找我借过一把扳手',
  ])('are not seen where there are none: %s', (text) => expect(found(note(text))).toEqual([]));

  it('are looked for in the public domain only', () =>
    expect(found({ touchpoint: 'moments', text: '想要清单的私信我', attachments: [], claims: [] })).toEqual([]));
});
