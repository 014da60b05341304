import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'EntryReasonsByCode1796118975830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry" ADD "phrases" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry" DROP COLUMN "phrases"`);
  }
}
