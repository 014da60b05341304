import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'AiAuthorship1795907462828';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "draft_version" ADD "prompt_version" character varying(200)`);
    await runner.query(`ALTER TABLE "draft_version" ADD "origin" text`);
    await runner.query(`ALTER TABLE "draft_version" ADD "human_share" double precision`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "draft_version" DROP COLUMN "human_share"`);
    await runner.query(`ALTER TABLE "draft_version" DROP COLUMN "origin"`);
    await runner.query(`ALTER TABLE "draft_version" DROP COLUMN "prompt_version"`);
  }
}
