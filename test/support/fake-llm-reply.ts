/** What a well-behaved model would answer: a body of the asked touchpoint that cites what the prompt gave it. */
export function plausibleDraft(messages: readonly { content: string }[], touchpoint: string, n: number): object {
  const prompt = messages.map((message) => message.content).join('\n');
  const fact = /编号 ([a-z0-9-]+#[a-z0-9-]+)：([^（\n]+)/u.exec(prompt);
  const material = /编号 ([a-z0-9-]+)，(\d{4}-\d\d-\d\d)/u.exec(prompt);
  const words = `${simulated(n)}第 ${String(n)} 次这样想。`;
  const rests =
    fact !== null
      ? { text: `${words}\n${fact[2] ?? ''}。`, claims: [{ quote: fact[2], factId: fact[1] }] }
      : material !== null
        ? { text: `${words}\n那天的事还记着。`, claims: [{ quote: '那天的事还记着', materialId: material[1] }] }
        : { text: words, claims: [] };
  const claims = rests.claims.map((claim) => ({
    factId: null,
    caseId: null,
    offerId: null,
    materialId: null,
    ...claim,
  }));
  switch (touchpoint) {
    case 'customer_answers':
      return {
        answers: [
          { text: rests.text, claims },
          { text: `${words}你呢？`, claims: [], scriptId: /编号 ([a-z0-9-]+#\d+)，有人说/u.exec(prompt)?.[1] ?? null },
          { text: '这句我想听你多说两句。', claims: [] },
        ],
      };
    case 'private_chat':
      return { touchpoint, opening: [{ text: rests.text, attachments: null }], followUps: [], replies: [], claims };
    case 'group':
      return {
        touchpoint,
        turns: [{ role: 'host', afterMinutes: 0, text: rests.text, attachments: null }],
        invitations: [],
        question: null,
        claims,
      };
    case 'official_account':
      return {
        touchpoint,
        outline: ['先停什么，再补什么'],
        title: '换季起皮，先停这几样',
        digest: '不用先买东西。',
        lead: '早上洗完脸，鼻翼旁边又翘起一小片皮。',
        sections: [{ heading: '先停一周', text: rests.text, attachments: null }],
        nextStep: '回一个“问”字。',
        claims,
      };
    case 'live':
      return {
        touchpoint,
        title: '一起翻翻洗漱台',
        opening: '先来的朋友先坐。',
        segments: [{ atMinute: 3, title: '先看看', points: [rests.text], product: null, interaction: '有的打 1。' }],
        objections: [{ when: '我再想想', text: '好，慢慢想。' }],
        thanks: '谢谢坐到现在。',
        claims,
      };
    case 'channels_video':
      return {
        touchpoint,
        hook: '这层皮，可能是洗出来的。',
        shots: [{ seconds: 6, picture: '手拿瓶子翻到背面', spoken: rests.text, subtitle: '先看这一行' }],
        ending: '下一条接着说。',
        caption: null,
        claims,
      };
    case 'persona_matrix':
      return { touchpoint, nickname: '林夏', signature: '先把脸看明白', avatar: '半身', cover: '院子', claims: [] };
    case 'public_note':
      return {
        touchpoint,
        platform: 'xiaohongshu',
        title: '起皮那两周',
        text: rests.text,
        tags: ['换季'],
        attachments: [],
        claims,
      };
    default:
      return {
        touchpoint: 'moments',
        text: rests.text,
        firstComment: null,
        attachments: [],
        callToAction: null,
        claims,
      };
  }
}

/**
 * Simulated writing: everyday words in an order that the number of the reply gives, so that no two replies are alike, as a
 * real model's would not be. It makes no sense, and says nothing about how well a model writes.
 */
const WORDS =
  '早晨 走廊 窗台 雨伞 板凳 水壶 毛巾 钥匙 台阶 屋檐 巷口 石桥 邻居 朋友 同事 师傅 学生 老人 孩子 司机 车站 地铁 货架 样品 账本 抽屉 灯光 风扇 报纸 信封 铅笔 剪刀 木箱 竹篮 栗子 豆浆 馒头 面条 青菜 苹果 桂花 松树 麻雀 小狗 月亮 云朵 下午 傍晚 夜里 周末 冬天 春天 想起 看见 听见 说起 借走 带来 捡起 放下 推开 坐下 站着 走过 等着 笑着 慢慢 轻轻 忽然 后来 原来 终于 记得 忘了 明白 喜欢 安静 暖和 干净 简单 认真 仔细 日历 旧书 围巾 手套 帽子 鞋带 纽扣 相框 地图 收音机 自行车 晾衣绳 暖水瓶 电梯口 图书馆 菜市场 小卖部 修车铺 火炉 煤球 铜锁 门槛 瓦罐 稻草 蓑衣 草帽 箩筐 扁担 磨盘 井绳 木桶 皂角 搓板 竹竿 蚊帐 凉席 蒲扇 棉被 枕套 床单 针线 布鞋 袜子 大衣 毛线 扣眼 拉链 皮带 眼镜 手表 怀表 闹铃 挂钟 烛台 火柴 油灯 电池 灯泡 插座 螺丝 扳手 锤子 铁钉 胶水 砂纸 油漆 刷子 滚筒 梯子 脚手架 水泥 砖头 瓷砖 玻璃 镜面 屏风 门帘 地毯 沙发 茶几 书架 衣柜 鞋架 花盆 泥土 种子 幼苗 藤蔓 杜鹃 茉莉 蔷薇 菊花 荷叶 芦苇 银杏 梧桐 槐树 柳枝 竹林 山坡 溪流 瀑布 峡谷 沙滩 礁石 海浪 贝壳 渔网 码头 帆船 灯塔 港口 货轮 铁轨 站台 隧道 大桥 公路 路牌 红灯 斑马线 加油站 停车场 收费口 服务区 高架 公园 长椅 喷泉 雕像 广场 鸽群 风筝 气球 秋千 滑梯 沙坑 跷跷板 旋转马 电影院 售票窗 检票员 爆米花 银幕 剧院 舞台 幕布 琴键 鼓点 笛声 二胡 唱片 歌词 乐谱 合唱 排练 彩排 掌声 谢幕 颜料 画布 素描 油彩 水墨 宣纸 印章 卷轴 展厅 博物馆 讲解员 化石 陶片 青铜 玉佩 瓷瓶 书签 词典 课本 作业 黑板 操场 跑道 哨子 篮球 跳绳 毽子 球拍 泳镜 更衣室 食堂 餐盘 筷子 汤勺 砧板 菜刀 酱油 陈醋 花椒 八角 桂皮 生姜 大蒜 香葱 豆腐 木耳 香菇 莲藕 冬瓜 土豆 玉米 花生 芝麻 红枣 枸杞 糯米 粽叶 月饼 汤圆 饺子 馄饨 烧饼 油条 米线 凉皮'.split(
    ' ',
  );
const IN_A_CLAUSE = 5;
const CLAUSES = 6;

function simulated(n: number): string {
  let state = n;
  const clause = (): string =>
    Array.from({ length: IN_A_CLAUSE }, () => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
      return WORDS[(state >>> 8) % WORDS.length] ?? '';
    }).join('');
  const clauses = Array.from({ length: CLAUSES }, clause);
  return `${clauses.slice(0, 3).join('，')}。${clauses.slice(3).join('，')}。`;
}
