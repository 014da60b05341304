import type { FORM_RULES } from './rules.js';

/** Of this list. */
export const LEFTOVERS_VERSION = '2026-11-21';

export interface Leftover {
  readonly rule: Extract<keyof typeof FORM_RULES, 'blank' | 'leaked_markup'>;
  readonly what: string;
  readonly match: RegExp;
}

/** What a writer or a machine leaves lying about. Read on folded text, in lower case. One entry a line. */
// prettier-ignore
export const LEFTOVERS: readonly Leftover[] = [
  { rule: 'blank', what: '待填的空', match: /[【［[（(<{「][^】］\]）)>}」\n]{0,12}(?:待填|待补|待定|待确认|补充|填写|填入|此处|这里填|插入|占位|xx+|某某)[^】］\]）)>}」\n]{0,12}[】］\]）)>}」]/gu },
  { rule: 'blank', what: '待办标记', match: /(?<![a-z])(?:todo|tbd|fixme|lorem ipsum)(?![a-z])/gu },
  { rule: 'blank', what: 'XX', match: /(?<![a-z0-9])x{2,}(?![a-z0-9])|[×✕]{2,}|某某/gu },
  { rule: 'blank', what: '下划线空', match: /_{3,}/gu },
  { rule: 'leaked_markup', what: '模板语法', match: /\$\{[^}\n]*\}|\{%[^%\n]*%\}|<%[^%\n]*%>|\{\{|\}\}/gu },
  { rule: 'leaked_markup', what: 'JSON', match: /[{[] ?"[a-z_]+" ?:|"(?:text|claims|quote|factid|caseid|attachments|opening|turns)" ?:|"[a-z_]+" ?: ?["[{]/gu },
  { rule: 'leaked_markup', what: '提示词的围栏', match: /<<资料[^>\n]{0,40}>{0,2}/gu },
  { rule: 'leaked_markup', what: '代码块', match: /```/gu },
  { rule: 'leaked_markup', what: '标题记号', match: /^ {0,3}#{1,6} (?=\S)/gmu },
  { rule: 'leaked_markup', what: '加粗记号', match: /\*\*[^*\n]+\*\*/gu },
  { rule: 'leaked_markup', what: '标签', match: /<\/?(?:p|br|div|span|b|i|strong|em|ul|li|a|h[1-6])(?: [^<>\n]*)?\/?>/gu },
  { rule: 'leaked_markup', what: '程序的空值', match: /\[object object\]|(?<![a-z])(?:undefined|nan)(?![a-z])|(?<![a-z ])null(?![a-z ])/gu },
  { rule: 'leaked_markup', what: '机器自述', match: /作为(?:一个|一名)?(?:ai|人工智能)(?:语言)?(?:模型|助手)|(?:以下|这)是(?:为您|为你|根据)[^，。\n]{0,12}(?:生成|撰写|要求)|根据(?:您|你)?提供的(?:资料|信息|素材)|(?:factid|caseid|offerid|materialid)/gu },
];
