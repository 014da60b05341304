import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'CallWordings1796053553646';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "model_call" ADD COLUMN "prompt_version" varchar(200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "model_call" DROP COLUMN "prompt_version"`);
  }
}
