import type { ScriptRow } from './script-rows.js';

const percent = (share: number | null): string => (share === null ? '' : `${String(Math.round(share * 100))}%`);

/** The columns of the table of scripts, for people who work on in a spreadsheet. */
export const SCRIPT_COLUMNS: readonly { readonly heading: string; readonly value: (row: ScriptRow) => string }[] = [
  { heading: '话术', value: ({ title }) => title },
  { heading: '编号', value: ({ slug }) => slug },
  { heading: '版本', value: ({ version }) => String(version) },
  { heading: '产品', value: ({ product }) => product ?? '' },
  { heading: '阶段', value: ({ stages }) => stages.join(' ') },
  { heading: '给出次数', value: ({ offered }) => String(offered) },
  { heading: '用了', value: ({ used }) => String(used) },
  { heading: '采用率', value: ({ usedShare }) => percent(usedShare) },
  { heading: '一字未改', value: ({ unchanged }) => String(unchanged) },
  { heading: '平均改动', value: ({ changedPercent }) => (changedPercent === null ? '' : `${String(changedPercent)}%`) },
  { heading: '说了结果', value: ({ told }) => String(told) },
  { heading: '客户回了', value: ({ answered }) => String(answered) },
  { heading: '成交', value: ({ bought }) => String(bought) },
  { heading: '回复率', value: ({ answeredShare }) => percent(answeredShare) },
  { heading: '回复率下限（95%）', value: ({ told, answeredBound }) => (told === 0 ? '' : percent(answeredBound)) },
  { heading: '几个人用过', value: ({ operators }) => String(operators) },
  { heading: '最近一次（UTC）', value: ({ lastUsedAt }) => lastUsedAt ?? '' },
];
