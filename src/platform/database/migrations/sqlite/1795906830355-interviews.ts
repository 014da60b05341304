import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'Interviews1795906830355';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "interview" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "persona_slug" varchar(80) NOT NULL, "origin" varchar(200) NOT NULL, "week" varchar(200), "from_day" varchar(10) NOT NULL, "expires_on" varchar(10) NOT NULL, "needs" text NOT NULL, "created_by" varchar(200), "created_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE INDEX "ix_interview_expires_on" ON "interview" ("expires_on") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_interview_weekly" ON "interview" ("workspace_id", "persona_slug", "week") `);
    await runner.query(`CREATE TABLE "interview_question" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "interview_id" varchar(200) NOT NULL, "ordinal" integer NOT NULL, "template" varchar(200) NOT NULL, "category" varchar(80) NOT NULL, "scene" varchar(200) NOT NULL, "text" varchar(500) NOT NULL, "why" varchar(500) NOT NULL, "state" varchar(200) NOT NULL, "answer" text, "private_spans" text NOT NULL, "whole_private" boolean NOT NULL DEFAULT (0), "answered_by" varchar(200), "answered_by_name" varchar(200), "answered_at" varchar(24), "material_slug" varchar(80), "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1))`);
    await runner.query(`CREATE INDEX "ix_interview_question_material_slug" ON "interview_question" ("workspace_id", "material_slug") `);
    await runner.query(`CREATE INDEX "ix_interview_question_interview_id" ON "interview_question" ("workspace_id", "interview_id", "ordinal") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_interview_question_interview_id"`);
    await runner.query(`DROP INDEX "ix_interview_question_material_slug"`);
    await runner.query(`DROP TABLE "interview_question"`);
    await runner.query(`DROP INDEX "ux_interview_weekly"`);
    await runner.query(`DROP INDEX "ix_interview_expires_on"`);
    await runner.query(`DROP TABLE "interview"`);
  }
}
