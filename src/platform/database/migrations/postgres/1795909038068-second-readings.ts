import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'SecondReadings1795909038068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "second_reading" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "draft_id" character varying(200) NOT NULL, "hash" character varying(200) NOT NULL, "reader" character varying(200) NOT NULL, "model" character varying(200) NOT NULL, "findings" text NOT NULL, "fault" character varying(500), "created_at" character varying(24) NOT NULL, CONSTRAINT "PK_09aed8fa45887ec8559d64ccde4" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_second_reading_workspace_id" ON "second_reading"  ("workspace_id", "draft_id") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_second_reading_draft_id_hash_reader" ON "second_reading"  ("draft_id", "hash", "reader") `);
    await runner.query(`CREATE TABLE "text_embedding" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "model" character varying(200) NOT NULL, "text_hash" character varying(200) NOT NULL, "vector" text NOT NULL, "created_at" character varying(24) NOT NULL, CONSTRAINT "PK_c060620434d6751a665c29d9f81" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "ux_text_embedding_workspace_id_model_text_hash" ON "text_embedding"  ("workspace_id", "model", "text_hash") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ux_text_embedding_workspace_id_model_text_hash"`);
    await runner.query(`DROP TABLE "text_embedding"`);
    await runner.query(`DROP INDEX "public"."ux_second_reading_draft_id_hash_reader"`);
    await runner.query(`DROP INDEX "public"."ix_second_reading_workspace_id"`);
    await runner.query(`DROP TABLE "second_reading"`);
  }
}
