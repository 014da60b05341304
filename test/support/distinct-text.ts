const WORDS =
  '晨光雨伞茶杯旧书窗台面包铁锅木梯石阶竹篮青苔棉布铃铛灯塔渡口麦田粉笔陶罐羊毛纽扣邮票沙漏风筝蜡烛积木围巾砚台雪橇藤椅瓦片鱼缸账本钥匙棋盘水壶菜园画框口琴帐篷毛笔铜镜火车码头';

/** The n-th of many texts of which no two are alike: the check of sameness has nothing to say of them. */
export function distinctText(n: number): string {
  const letters = [...WORDS];
  const at = (index: number): string =>
    letters[(n * 31 + index * index * 7 + index * (n % 13) * 3) % letters.length] ?? '';
  return `第 ${String(n)} 条：${Array.from({ length: 16 }, (_, index) => at(index)).join('')}。`;
}
