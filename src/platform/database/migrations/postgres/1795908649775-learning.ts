import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'Learning1795908649775';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "learning_mute" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "learned" character varying(200) NOT NULL, "muted_by" character varying(200), "muted_by_name" character varying(500) NOT NULL, "at" character varying(24) NOT NULL, CONSTRAINT "PK_6cc2ac74e6bf02d10bb7158f328" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "ux_learning_mute_workspace_id_learned" ON "learning_mute"  ("workspace_id", "learned") `);
    await runner.query(`ALTER TABLE "task" ADD "result" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "task" DROP COLUMN "result"`);
    await runner.query(`DROP INDEX "public"."ux_learning_mute_workspace_id_learned"`);
    await runner.query(`DROP TABLE "learning_mute"`);
  }
}
