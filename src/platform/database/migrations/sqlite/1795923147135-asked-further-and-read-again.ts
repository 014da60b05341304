import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'AskedFurtherAndReadAgain1795923147135';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ux_second_reading_draft_id_hash_reader"`);
    await runner.query(`DROP INDEX "ix_second_reading_workspace_id"`);
    await runner.query(`CREATE TABLE "temporary_second_reading" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "hash" varchar(200) NOT NULL, "reader" varchar(200) NOT NULL, "model" varchar(200) NOT NULL, "findings" text NOT NULL, "fault" varchar(500), "created_at" varchar(24) NOT NULL, "state" varchar(200) NOT NULL DEFAULT ('read'), "tries" integer NOT NULL DEFAULT (0), "due_at" varchar(24))`);
    await runner.query(`INSERT INTO "temporary_second_reading"("id", "workspace_id", "draft_id", "hash", "reader", "model", "findings", "fault", "created_at") SELECT "id", "workspace_id", "draft_id", "hash", "reader", "model", "findings", "fault", "created_at" FROM "second_reading"`);
    await runner.query(`DROP TABLE "second_reading"`);
    await runner.query(`ALTER TABLE "temporary_second_reading" RENAME TO "second_reading"`);
    await runner.query(`CREATE UNIQUE INDEX "ux_second_reading_draft_id_hash_reader" ON "second_reading" ("draft_id", "hash", "reader") `);
    await runner.query(`CREATE INDEX "ix_second_reading_workspace_id" ON "second_reading" ("workspace_id", "draft_id") `);
    await runner.query(`DROP INDEX "ix_interview_question_interview_id"`);
    await runner.query(`DROP INDEX "ix_interview_question_material_slug"`);
    await runner.query(`CREATE TABLE "temporary_interview_question" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "interview_id" varchar(200) NOT NULL, "ordinal" integer NOT NULL, "template" varchar(200) NOT NULL, "category" varchar(80) NOT NULL, "scene" varchar(200) NOT NULL, "text" varchar(500) NOT NULL, "why" varchar(500) NOT NULL, "state" varchar(200) NOT NULL, "answer" text, "private_spans" text NOT NULL, "whole_private" boolean NOT NULL DEFAULT (0), "answered_by" varchar(200), "answered_by_name" varchar(200), "answered_at" varchar(24), "material_slug" varchar(80), "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), "follows_id" varchar(200), "follow_ups" varchar(200))`);
    await runner.query(`INSERT INTO "temporary_interview_question"("id", "workspace_id", "interview_id", "ordinal", "template", "category", "scene", "text", "why", "state", "answer", "private_spans", "whole_private", "answered_by", "answered_by_name", "answered_at", "material_slug", "changed_at", "version") SELECT "id", "workspace_id", "interview_id", "ordinal", "template", "category", "scene", "text", "why", "state", "answer", "private_spans", "whole_private", "answered_by", "answered_by_name", "answered_at", "material_slug", "changed_at", "version" FROM "interview_question"`);
    await runner.query(`DROP TABLE "interview_question"`);
    await runner.query(`ALTER TABLE "temporary_interview_question" RENAME TO "interview_question"`);
    await runner.query(`CREATE INDEX "ix_interview_question_interview_id" ON "interview_question" ("workspace_id", "interview_id", "ordinal") `);
    await runner.query(`CREATE INDEX "ix_interview_question_material_slug" ON "interview_question" ("workspace_id", "material_slug") `);
    await runner.query(`CREATE INDEX "ix_second_reading_state_due_at" ON "second_reading" ("state", "due_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_second_reading_state_due_at"`);
    await runner.query(`DROP INDEX "ix_interview_question_material_slug"`);
    await runner.query(`DROP INDEX "ix_interview_question_interview_id"`);
    await runner.query(`ALTER TABLE "interview_question" RENAME TO "temporary_interview_question"`);
    await runner.query(`CREATE TABLE "interview_question" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "interview_id" varchar(200) NOT NULL, "ordinal" integer NOT NULL, "template" varchar(200) NOT NULL, "category" varchar(80) NOT NULL, "scene" varchar(200) NOT NULL, "text" varchar(500) NOT NULL, "why" varchar(500) NOT NULL, "state" varchar(200) NOT NULL, "answer" text, "private_spans" text NOT NULL, "whole_private" boolean NOT NULL DEFAULT (0), "answered_by" varchar(200), "answered_by_name" varchar(200), "answered_at" varchar(24), "material_slug" varchar(80), "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1))`);
    await runner.query(`INSERT INTO "interview_question"("id", "workspace_id", "interview_id", "ordinal", "template", "category", "scene", "text", "why", "state", "answer", "private_spans", "whole_private", "answered_by", "answered_by_name", "answered_at", "material_slug", "changed_at", "version") SELECT "id", "workspace_id", "interview_id", "ordinal", "template", "category", "scene", "text", "why", "state", "answer", "private_spans", "whole_private", "answered_by", "answered_by_name", "answered_at", "material_slug", "changed_at", "version" FROM "temporary_interview_question"`);
    await runner.query(`DROP TABLE "temporary_interview_question"`);
    await runner.query(`CREATE INDEX "ix_interview_question_material_slug" ON "interview_question" ("workspace_id", "material_slug") `);
    await runner.query(`CREATE INDEX "ix_interview_question_interview_id" ON "interview_question" ("workspace_id", "interview_id", "ordinal") `);
    await runner.query(`DROP INDEX "ix_second_reading_workspace_id"`);
    await runner.query(`DROP INDEX "ux_second_reading_draft_id_hash_reader"`);
    await runner.query(`ALTER TABLE "second_reading" RENAME TO "temporary_second_reading"`);
    await runner.query(`CREATE TABLE "second_reading" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "hash" varchar(200) NOT NULL, "reader" varchar(200) NOT NULL, "model" varchar(200) NOT NULL, "findings" text NOT NULL, "fault" varchar(500), "created_at" varchar(24) NOT NULL)`);
    await runner.query(`INSERT INTO "second_reading"("id", "workspace_id", "draft_id", "hash", "reader", "model", "findings", "fault", "created_at") SELECT "id", "workspace_id", "draft_id", "hash", "reader", "model", "findings", "fault", "created_at" FROM "temporary_second_reading"`);
    await runner.query(`DROP TABLE "temporary_second_reading"`);
    await runner.query(`CREATE INDEX "ix_second_reading_workspace_id" ON "second_reading" ("workspace_id", "draft_id") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_second_reading_draft_id_hash_reader" ON "second_reading" ("draft_id", "hash", "reader") `);
  }
}
