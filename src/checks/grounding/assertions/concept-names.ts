import type { ConceptClass } from './concept-table.js';

/** What to call a sort of assertion, for people. */
export const CONCEPT_NAMES: Readonly<Record<ConceptClass, string>> = {
  award: '奖项、专利',
  certificate: '认证、资质',
  test: '检测、研究',
  endorsement: '推荐、背书',
  popularity: '销量、口碑',
  comparison: '比较',
  effect: '效果',
  making: '产地、成分、做法',
  service: '服务承诺',
};
