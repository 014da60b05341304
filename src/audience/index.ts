import { AccountEntity } from './accounts/account.entity.js';
import { ExposureEntity } from './exposure/exposure.entity.js';

export { AccountEntity, type Account } from './accounts/account.entity.js';
export { Accounts, activeAccounts } from './accounts/accounts.service.js';
export { demoAccounts } from './accounts/demo-accounts.js';
export { quotaOf, type Quota } from './accounts/quotas.js';
export { AudienceModule } from './audience.module.js';
export { ExposureEntity, type ExposureState } from './exposure/exposure.entity.js';
export { draftsShown, exposuresOf, metSince } from './exposure/exposure.queries.js';
export { Exposures } from './exposure/exposures.service.js';
export { audienceOf, draftRef, exposedRecords, materialRefOf } from './exposure/references.js';

export const audienceEntities = [AccountEntity, ExposureEntity];
