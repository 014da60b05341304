import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'CallsHeldByLease1796105397445';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "model_call" ADD "held_until" character varying(24)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "model_call" DROP COLUMN "held_until"`);
  }
}
