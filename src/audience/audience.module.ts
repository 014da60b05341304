import { Module } from '@nestjs/common';
import { LibraryModule } from '../library/index.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { Accounts } from './accounts/accounts.service.js';
import { Exposures } from './exposure/exposures.service.js';

/** Through whom the brand speaks, and what each audience has met. */
@Module({
  imports: [LibraryModule],
  controllers: [AccountsController],
  providers: [Accounts, Exposures],
  exports: [Accounts, Exposures],
})
export class AudienceModule {}
