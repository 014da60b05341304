import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'Sameness1795907082042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_draft_request_id"`);
    await runner.query(`DROP INDEX "ix_draft_workspace_id_created_at"`);
    await runner.query(`DROP INDEX "ux_draft_item_id"`);
    await runner.query(`CREATE TABLE "temporary_draft" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "request_id" varchar(200), "item_id" varchar(200), "segment" varchar(80) NOT NULL, "touchpoint" varchar(80) NOT NULL, "persona" varchar(80) NOT NULL, "product" varchar(80), "goal" varchar(80) NOT NULL, "category" varchar(80) NOT NULL, "publish_on" varchar(10) NOT NULL, "current_number" integer NOT NULL, "hash" varchar(200) NOT NULL, "blocking" boolean NOT NULL, "search_text" text NOT NULL, "status" varchar(200) NOT NULL, "version" integer NOT NULL DEFAULT (1), "created_by" varchar(200), "created_at" varchar(24) NOT NULL, "changed_at" varchar(24) NOT NULL, "origin_id" varchar(200), "family" varchar(200) NOT NULL)`);
    await runner.query(`INSERT INTO "temporary_draft"("id", "workspace_id", "request_id", "item_id", "segment", "touchpoint", "persona", "product", "goal", "category", "publish_on", "current_number", "hash", "blocking", "search_text", "status", "version", "created_by", "created_at", "changed_at", "origin_id", "family") SELECT "id", "workspace_id", "request_id", "item_id", "segment", "touchpoint", "persona", "product", "goal", "category", "publish_on", "current_number", "hash", "blocking", "search_text", "status", "version", "created_by", "created_at", "changed_at", "origin_id", "id" FROM "draft"`);
    await runner.query(`DROP TABLE "draft"`);
    await runner.query(`ALTER TABLE "temporary_draft" RENAME TO "draft"`);
    await runner.query(`CREATE INDEX "ix_draft_request_id" ON "draft" ("request_id") `);
    await runner.query(`CREATE INDEX "ix_draft_workspace_id_created_at" ON "draft" ("workspace_id", "created_at", "id") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_draft_item_id" ON "draft" ("item_id") `);
    // The two of a pair, and what was written anew from one of them, are one family.
    await runner.query(
      `UPDATE "draft" SET "family" = item."request_id" || '/' || (item."ordinal" / 2) FROM "draft_item" item JOIN "draft_request" request ON request."id" = item."request_id" WHERE "draft"."item_id" = item."id" AND request."ask" LIKE '%"differ":"%'`,
    );
    for (let links = 0; links < 3; links += 1)
      await runner.query(
        `UPDATE "draft" SET "family" = origin."family" FROM "draft" origin WHERE "draft"."origin_id" = origin."id"`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ux_draft_item_id"`);
    await runner.query(`DROP INDEX "ix_draft_workspace_id_created_at"`);
    await runner.query(`DROP INDEX "ix_draft_request_id"`);
    await runner.query(`ALTER TABLE "draft" RENAME TO "temporary_draft"`);
    await runner.query(`CREATE TABLE "draft" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "request_id" varchar(200), "item_id" varchar(200), "segment" varchar(80) NOT NULL, "touchpoint" varchar(80) NOT NULL, "persona" varchar(80) NOT NULL, "product" varchar(80), "goal" varchar(80) NOT NULL, "category" varchar(80) NOT NULL, "publish_on" varchar(10) NOT NULL, "current_number" integer NOT NULL, "hash" varchar(200) NOT NULL, "blocking" boolean NOT NULL, "search_text" text NOT NULL, "status" varchar(200) NOT NULL, "version" integer NOT NULL DEFAULT (1), "created_by" varchar(200), "created_at" varchar(24) NOT NULL, "changed_at" varchar(24) NOT NULL, "origin_id" varchar(200))`);
    await runner.query(`INSERT INTO "draft"("id", "workspace_id", "request_id", "item_id", "segment", "touchpoint", "persona", "product", "goal", "category", "publish_on", "current_number", "hash", "blocking", "search_text", "status", "version", "created_by", "created_at", "changed_at", "origin_id") SELECT "id", "workspace_id", "request_id", "item_id", "segment", "touchpoint", "persona", "product", "goal", "category", "publish_on", "current_number", "hash", "blocking", "search_text", "status", "version", "created_by", "created_at", "changed_at", "origin_id" FROM "temporary_draft"`);
    await runner.query(`DROP TABLE "temporary_draft"`);
    await runner.query(`CREATE UNIQUE INDEX "ux_draft_item_id" ON "draft" ("item_id") `);
    await runner.query(`CREATE INDEX "ix_draft_workspace_id_created_at" ON "draft" ("workspace_id", "created_at", "id") `);
    await runner.query(`CREATE INDEX "ix_draft_request_id" ON "draft" ("request_id") `);
  }
}
