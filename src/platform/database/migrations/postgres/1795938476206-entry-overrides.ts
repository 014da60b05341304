import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'EntryOverrides1795938476206';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry" ADD "overrides" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entry" DROP COLUMN "overrides"`);
  }
}
