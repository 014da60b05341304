import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'CallsHeldByLease1796105396814';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "model_call" ADD COLUMN "held_until" varchar(24)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "model_call" DROP COLUMN "held_until"`);
  }
}
