import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'SecondReadings1795909037178';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "second_reading" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "hash" varchar(200) NOT NULL, "reader" varchar(200) NOT NULL, "model" varchar(200) NOT NULL, "findings" text NOT NULL, "fault" varchar(500), "created_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE INDEX "ix_second_reading_workspace_id" ON "second_reading" ("workspace_id", "draft_id") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_second_reading_draft_id_hash_reader" ON "second_reading" ("draft_id", "hash", "reader") `);
    await runner.query(`CREATE TABLE "text_embedding" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "model" varchar(200) NOT NULL, "text_hash" varchar(200) NOT NULL, "vector" text NOT NULL, "created_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE UNIQUE INDEX "ux_text_embedding_workspace_id_model_text_hash" ON "text_embedding" ("workspace_id", "model", "text_hash") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ux_text_embedding_workspace_id_model_text_hash"`);
    await runner.query(`DROP TABLE "text_embedding"`);
    await runner.query(`DROP INDEX "ux_second_reading_draft_id_hash_reader"`);
    await runner.query(`DROP INDEX "ix_second_reading_workspace_id"`);
    await runner.query(`DROP TABLE "second_reading"`);
  }
}
