import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'AiAuthorship1795907462413';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_draft_version_workspace_id_id"`);
    await runner.query(`DROP INDEX "ux_draft_version_draft_id_number"`);
    await runner.query(`CREATE TABLE "temporary_draft_version" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "number" integer NOT NULL, "body" text NOT NULL, "text" text NOT NULL, "hash" varchar(200) NOT NULL, "findings" text NOT NULL, "reasons" text NOT NULL, "writer" varchar(200) NOT NULL, "model" varchar(200), "prompt_hash" varchar(200), "author_id" varchar(200), "checked_at" varchar(24) NOT NULL, "created_at" varchar(24) NOT NULL, "prompt_version" varchar(200), "origin" text, "human_share" double precision)`);
    await runner.query(`INSERT INTO "temporary_draft_version"("id", "workspace_id", "draft_id", "number", "body", "text", "hash", "findings", "reasons", "writer", "model", "prompt_hash", "author_id", "checked_at", "created_at") SELECT "id", "workspace_id", "draft_id", "number", "body", "text", "hash", "findings", "reasons", "writer", "model", "prompt_hash", "author_id", "checked_at", "created_at" FROM "draft_version"`);
    await runner.query(`DROP TABLE "draft_version"`);
    await runner.query(`ALTER TABLE "temporary_draft_version" RENAME TO "draft_version"`);
    await runner.query(`CREATE INDEX "ix_draft_version_workspace_id_id" ON "draft_version" ("workspace_id", "id") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_draft_version_draft_id_number" ON "draft_version" ("draft_id", "number") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ux_draft_version_draft_id_number"`);
    await runner.query(`DROP INDEX "ix_draft_version_workspace_id_id"`);
    await runner.query(`ALTER TABLE "draft_version" RENAME TO "temporary_draft_version"`);
    await runner.query(`CREATE TABLE "draft_version" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "number" integer NOT NULL, "body" text NOT NULL, "text" text NOT NULL, "hash" varchar(200) NOT NULL, "findings" text NOT NULL, "reasons" text NOT NULL, "writer" varchar(200) NOT NULL, "model" varchar(200), "prompt_hash" varchar(200), "author_id" varchar(200), "checked_at" varchar(24) NOT NULL, "created_at" varchar(24) NOT NULL)`);
    await runner.query(`INSERT INTO "draft_version"("id", "workspace_id", "draft_id", "number", "body", "text", "hash", "findings", "reasons", "writer", "model", "prompt_hash", "author_id", "checked_at", "created_at") SELECT "id", "workspace_id", "draft_id", "number", "body", "text", "hash", "findings", "reasons", "writer", "model", "prompt_hash", "author_id", "checked_at", "created_at" FROM "temporary_draft_version"`);
    await runner.query(`DROP TABLE "temporary_draft_version"`);
    await runner.query(`CREATE UNIQUE INDEX "ux_draft_version_draft_id_number" ON "draft_version" ("draft_id", "number") `);
    await runner.query(`CREATE INDEX "ix_draft_version_workspace_id_id" ON "draft_version" ("workspace_id", "id") `);
  }
}
