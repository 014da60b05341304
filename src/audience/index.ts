import { AccountEntity } from './accounts/account.entity.js';
import { ExposureEntity } from './exposure/exposure.entity.js';

export { AccountEntity, type Account } from './accounts/account.entity.js';
export { Accounts, activeAccounts, type AccountChange, type NewAccount } from './accounts/accounts.service.js';
export { demoAccounts } from './accounts/demo-accounts.js';
export { quotaOf, type AccountQuotas, type Quota } from './accounts/quotas.js';
export { AudienceModule } from './audience.module.js';
export { ExposureEntity, type Exposure, type ExposureState } from './exposure/exposure.entity.js';
export { draftsShown, exposuresOf, metSince, seenBy, toldBy } from './exposure/exposure.queries.js';
export { LedgerChanges } from './exposure/ledger-changes.js';
export { Exposures, type ExposureLines } from './exposure/exposures.service.js';
export { audienceOf, draftRef, exposedRecords, materialRefOf } from './exposure/references.js';

export const audienceEntities = [AccountEntity, ExposureEntity];
