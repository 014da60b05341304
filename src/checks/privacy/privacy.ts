import { type Check, type Finding, findingAt } from '../finding.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import { PATTERNS } from './patterns.js';
import { PRIVACY_RULES } from './rules.js';

const HINTS: Readonly<Record<keyof typeof PRIVACY_RULES, string>> = {
  privacy_phone: '删掉号码；要留联系方式，请对方在这里回复',
  privacy_id_number: '删掉证件号',
  privacy_bank_card: '删掉卡号',
  privacy_wechat: '删掉微信号；名片在聊天里推送',
  privacy_plate: '删掉车牌，图片里的车牌也要遮住',
  privacy_email: '删掉邮箱',
  privacy_name: '换成登记过的化名',
  privacy_child: '删掉学校和班级',
  privacy_health: '删掉病情，或换成不指向某个人的说法',
  privacy_address: '只写到城市或片区',
};

function inPart(view: PartView): Finding[] {
  const { folded } = view;
  const taken: [number, number][] = [];
  const findings: Finding[] = [];
  for (const { rule, match: pattern, proof } of PATTERNS) {
    for (const match of folded.text.matchAll(pattern)) {
      const hit = match.groups?.['hit'] ?? match[0];
      const start = match.index + match[0].lastIndexOf(hit);
      const end = start + hit.length;
      if (taken.some(([from, to]) => start < to && end > from)) continue;
      if (proof !== undefined && !proof(hit.replace(/[^\p{L}\p{N}]/gu, ''))) continue;
      taken.push([start, end]);
      findings.push(
        findingAt(PRIVACY_RULES[rule], view.place(folded, start, end), {
          message: `${PRIVACY_RULES[rule].name}不能出现在文案里。`,
          suggestion: HINTS[rule],
        }),
      );
    }
  }
  return findings;
}

/** What tells who a person is or how to reach them. */
export const privacy: Check = {
  id: 'privacy',
  name: '隐私',
  rules: Object.values(PRIVACY_RULES),
  run: (body) => viewsOf(body).flatMap(inPart),
};
