import { sentenceAround } from '../text/stretches.js';

const OVER =
  /早(?:就|已)?(?:截止|结束|没|过|停)|(?:截止?|结束|过期|到期|停|下架|收官|取消|收(?:摊|尾)?|没|翻篇)(?:了|啦|咯|喽)|已经?(?:截止|结束|过期|到期|停|没|取消)|没(?:有|得)?(?:送|赠)?(?:了|啦|咯|喽)(?:$|[，。！!~～])|(?:送|减|用|享受?|抢|领|拿|参加)不(?:了|到|着|成)|完(?:了|啦|咯|喽)(?=$|[，。！!~～\s])|不再(?:送|减|有|给|享)|恢复原价|过了(?:期|日子|时间)/u;

/** Whether the sentence itself says that what it speaks of has ended: 国庆那个减三百早截止啦. */
export const isSaidToBeOver = (text: string, said: { start: number; end: number }): boolean =>
  OVER.test(sentenceAround(text, said));
