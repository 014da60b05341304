import { LearningMuteEntity } from './learning/learning-mute.entity.js';

export { InsightsModule } from './insights.module.js';

export const insightsEntities = [LearningMuteEntity];
