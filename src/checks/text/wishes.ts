import { Marks } from './marks.js';
import type { Stretch } from './stretches.js';

/** What people wish each other. Words that lie across a stretch, or around it, say that it is no word by itself. */
// prettier-ignore
const WISHED =
  '万事如意 万事胜意 万事顺意 万事顺遂 心想事成 平安喜乐 平平安安 岁岁平安 国泰民安 阖家幸福 阖家安康 阖家团圆 合家欢乐 步步高升 年年有余 财源广进 前程似锦 一帆风顺 花好月圆 百年好合 早生贵子 龙马精神 金榜题名 福如东海 寿比南山 喜气洋洋 大吉大利 恭喜发财 平安 健康 安康 康健 幸福 快乐 喜乐 欢乐 顺利 顺遂 顺心 顺意 如意 胜意 吉祥 发财 兴隆 团圆 美满 和睦 和美 安好 长寿 进步 开心 圆满 好运 福气 康宁 康泰 丰收 高升 常在 安宁 温暖'.split(' ');
const ANY = new RegExp(WISHED.join('|'), 'gu');
/** Whoever wishes, or on what day. */
const CUE = /祝|愿|恭[喜贺]|拜年|新[年春]|春节|元旦|中秋|端午|元宵|除夕|佳节|节日|生日/u;
const SENTENCE_END = new Marks('\n。！？!?；;');
/** Whom it is wished, when, and what joins one wish to the next. */
const AROUND =
  /[祝愿恭贺请望在这里我们你您他她大家各位朋友家人全阖合和与及同都也永远天每日年月新春节中秋快好来早晚有的，,、。！!～~\s\p{P}\p{S}]/gu;

/** Whether a stretch is cut out of a wish: 安健康 of 平安健康, 万事如 of 万事如意. A name that ends in one (王平安) is none. */
export function isCutFromWish(text: string, stretch: Stretch): boolean {
  const start = SENTENCE_END.startBefore(text, stretch.start);
  const sentence = text.slice(start, SENTENCE_END.endAfter(text, stretch.end));
  const wishes = [...sentence.matchAll(ANY)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
  const touches = (wish: Stretch): boolean => wish.start < stretch.end && stretch.start < wish.end;
  if (!CUE.test(sentence) && wishes.filter((wish) => !touches(wish)).length === 0) return false;
  return wishes.some(
    (wish) => touches(wish) && (wish.start < stretch.start || wish.end > stretch.end || wish.start === stretch.start),
  );
}

/** Whether a clause wishes somebody well and says nothing else. */
export function isWish(clause: string): boolean {
  const rest = clause.replace(ANY, '');
  return rest.length < clause.length && rest.replace(AROUND, '') === '';
}
