import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'SetAsideAcrossProcesses1796055398325';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "model_call" ADD COLUMN "reserved" double precision`);
    await runner.query(`ALTER TABLE "model_call" ADD COLUMN "holder" varchar(200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "model_call" DROP COLUMN "holder"`);
    await runner.query(`ALTER TABLE "model_call" DROP COLUMN "reserved"`);
  }
}
