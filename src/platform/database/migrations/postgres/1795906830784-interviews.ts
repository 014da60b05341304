import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'Interviews1795906830784';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "interview" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "persona_slug" character varying(80) NOT NULL, "origin" character varying(200) NOT NULL, "week" character varying(200), "from_day" character varying(10) NOT NULL, "expires_on" character varying(10) NOT NULL, "needs" text NOT NULL, "created_by" character varying(200), "created_at" character varying(24) NOT NULL, CONSTRAINT "PK_44c49a4feadefa5c6fa78bfb7d1" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_interview_expires_on" ON "interview"  ("expires_on") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_interview_weekly" ON "interview"  ("workspace_id", "persona_slug", "week") `);
    await runner.query(`CREATE TABLE "interview_question" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "interview_id" character varying(200) NOT NULL, "ordinal" integer NOT NULL, "template" character varying(200) NOT NULL, "category" character varying(80) NOT NULL, "scene" character varying(200) NOT NULL, "text" character varying(500) NOT NULL, "why" character varying(500) NOT NULL, "state" character varying(200) NOT NULL, "answer" text, "private_spans" text NOT NULL, "whole_private" boolean NOT NULL DEFAULT false, "answered_by" character varying(200), "answered_by_name" character varying(200), "answered_at" character varying(24), "material_slug" character varying(80), "changed_at" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_87eb879ef299ec607aa30e9bd39" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_interview_question_material_slug" ON "interview_question"  ("workspace_id", "material_slug") `);
    await runner.query(`CREATE INDEX "ix_interview_question_interview_id" ON "interview_question"  ("workspace_id", "interview_id", "ordinal") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_interview_question_interview_id"`);
    await runner.query(`DROP INDEX "public"."ix_interview_question_material_slug"`);
    await runner.query(`DROP TABLE "interview_question"`);
    await runner.query(`DROP INDEX "public"."ux_interview_weekly"`);
    await runner.query(`DROP INDEX "public"."ix_interview_expires_on"`);
    await runner.query(`DROP TABLE "interview"`);
  }
}
