import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'PromptVersions1795897792637';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "prompt_label" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "prompt" character varying(80) NOT NULL, "production" integer, "version" integer NOT NULL DEFAULT '1', "changed_by" character varying(200), "changed_at" character varying(24) NOT NULL, CONSTRAINT "PK_2fc62042656c47bb6b8a0aeb400" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "ux_prompt_label_workspace_id_prompt" ON "prompt_label"  ("workspace_id", "prompt") `);
    await runner.query(`CREATE TABLE "prompt_version" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "prompt" character varying(80) NOT NULL, "number" integer NOT NULL, "source" text NOT NULL, "note" character varying(500) NOT NULL, "created_by" character varying(200), "created_at" character varying(24) NOT NULL, CONSTRAINT "PK_cb9ff9b4ab70babd62914aa97a5" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "ux_prompt_version_workspace_id_prompt_number" ON "prompt_version"  ("workspace_id", "prompt", "number") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ux_prompt_version_workspace_id_prompt_number"`);
    await runner.query(`DROP TABLE "prompt_version"`);
    await runner.query(`DROP INDEX "public"."ux_prompt_label_workspace_id_prompt"`);
    await runner.query(`DROP TABLE "prompt_label"`);
  }
}
