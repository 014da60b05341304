import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'PromptVersions1795897790079';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "prompt_label" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "prompt" varchar(80) NOT NULL, "production" integer, "version" integer NOT NULL DEFAULT (1), "changed_by" varchar(200), "changed_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE UNIQUE INDEX "ux_prompt_label_workspace_id_prompt" ON "prompt_label" ("workspace_id", "prompt") `);
    await runner.query(`CREATE TABLE "prompt_version" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "prompt" varchar(80) NOT NULL, "number" integer NOT NULL, "source" text NOT NULL, "note" varchar(500) NOT NULL, "created_by" varchar(200), "created_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE UNIQUE INDEX "ux_prompt_version_workspace_id_prompt_number" ON "prompt_version" ("workspace_id", "prompt", "number") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ux_prompt_version_workspace_id_prompt_number"`);
    await runner.query(`DROP TABLE "prompt_version"`);
    await runner.query(`DROP INDEX "ux_prompt_label_workspace_id_prompt"`);
    await runner.query(`DROP TABLE "prompt_label"`);
  }
}
