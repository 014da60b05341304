import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'EntryReasonsByCode1796118975306';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_entry_draft_id"`);
    await runner.query(`DROP INDEX "ix_entry_workspace_id_starts_at"`);
    await runner.query(`CREATE TABLE "temporary_entry" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "segment" varchar(80) NOT NULL, "group_slug" varchar(80), "starts_at" varchar(24) NOT NULL, "touchpoint" varchar(80) NOT NULL, "account_slug" varchar(80) NOT NULL, "draft_id" varchar(200) NOT NULL, "number" integer NOT NULL, "hash" varchar(200) NOT NULL, "persona" varchar(80) NOT NULL, "product" varchar(80), "title" varchar(500) NOT NULL, "goal" varchar(80) NOT NULL, "category" varchar(80) NOT NULL, "measure" varchar(500) NOT NULL, "reasons" text NOT NULL, "score" double precision, "origin" varchar(80) NOT NULL, "locked" boolean NOT NULL DEFAULT (0), "state" varchar(80) NOT NULL, "release_number" integer, "state_reason" text, "created_by" varchar(200), "created_at" varchar(24) NOT NULL, "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), "overrides" text, "phrases" text)`);
    await runner.query(`INSERT INTO "temporary_entry"("id", "workspace_id", "segment", "group_slug", "starts_at", "touchpoint", "account_slug", "draft_id", "number", "hash", "persona", "product", "title", "goal", "category", "measure", "reasons", "score", "origin", "locked", "state", "release_number", "state_reason", "created_by", "created_at", "changed_at", "version", "overrides") SELECT "id", "workspace_id", "segment", "group_slug", "starts_at", "touchpoint", "account_slug", "draft_id", "number", "hash", "persona", "product", "title", "goal", "category", "measure", "reasons", "score", "origin", "locked", "state", "release_number", "state_reason", "created_by", "created_at", "changed_at", "version", "overrides" FROM "entry"`);
    await runner.query(`DROP TABLE "entry"`);
    await runner.query(`ALTER TABLE "temporary_entry" RENAME TO "entry"`);
    await runner.query(`CREATE INDEX "ix_entry_draft_id" ON "entry" ("workspace_id", "draft_id") `);
    await runner.query(`CREATE INDEX "ix_entry_workspace_id_starts_at" ON "entry" ("workspace_id", "starts_at", "id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_entry_workspace_id_starts_at"`);
    await runner.query(`DROP INDEX "ix_entry_draft_id"`);
    await runner.query(`ALTER TABLE "entry" RENAME TO "temporary_entry"`);
    await runner.query(`CREATE TABLE "entry" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "segment" varchar(80) NOT NULL, "group_slug" varchar(80), "starts_at" varchar(24) NOT NULL, "touchpoint" varchar(80) NOT NULL, "account_slug" varchar(80) NOT NULL, "draft_id" varchar(200) NOT NULL, "number" integer NOT NULL, "hash" varchar(200) NOT NULL, "persona" varchar(80) NOT NULL, "product" varchar(80), "title" varchar(500) NOT NULL, "goal" varchar(80) NOT NULL, "category" varchar(80) NOT NULL, "measure" varchar(500) NOT NULL, "reasons" text NOT NULL, "score" double precision, "origin" varchar(80) NOT NULL, "locked" boolean NOT NULL DEFAULT (0), "state" varchar(80) NOT NULL, "release_number" integer, "state_reason" text, "created_by" varchar(200), "created_at" varchar(24) NOT NULL, "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), "overrides" text)`);
    await runner.query(`INSERT INTO "entry"("id", "workspace_id", "segment", "group_slug", "starts_at", "touchpoint", "account_slug", "draft_id", "number", "hash", "persona", "product", "title", "goal", "category", "measure", "reasons", "score", "origin", "locked", "state", "release_number", "state_reason", "created_by", "created_at", "changed_at", "version", "overrides") SELECT "id", "workspace_id", "segment", "group_slug", "starts_at", "touchpoint", "account_slug", "draft_id", "number", "hash", "persona", "product", "title", "goal", "category", "measure", "reasons", "score", "origin", "locked", "state", "release_number", "state_reason", "created_by", "created_at", "changed_at", "version", "overrides" FROM "temporary_entry"`);
    await runner.query(`DROP TABLE "temporary_entry"`);
    await runner.query(`CREATE INDEX "ix_entry_workspace_id_starts_at" ON "entry" ("workspace_id", "starts_at", "id") `);
    await runner.query(`CREATE INDEX "ix_entry_draft_id" ON "entry" ("workspace_id", "draft_id") `);
  }
}
