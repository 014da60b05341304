import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'ReviewPolicy1795897054112';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "review_delegation" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "person_id" character varying(200) NOT NULL, "stand_in_id" character varying(200) NOT NULL, "from_day" character varying(10) NOT NULL, "until_day" character varying(10) NOT NULL, "created_by" character varying(200), "created_at" character varying(24) NOT NULL, CONSTRAINT "PK_a5d0cddb4f16507dcc06f9f23f3" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_review_delegation" ON "review_delegation"  ("workspace_id", "stand_in_id", "until_day") `);
    await runner.query(`ALTER TABLE "review_decision" ADD "reason_code" character varying(80)`);
    await runner.query(`ALTER TABLE "review" ADD "reason_code" character varying(80)`);
    await runner.query(`ALTER TABLE "review" ADD "risk" character varying(80)`);
    await runner.query(`ALTER TABLE "review" ADD "risk_reasons" text`);
    await runner.query(`ALTER TABLE "review" ADD "approvals_given" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "review" ADD "approvals_needed" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "review" ADD "assignee_id" character varying(200)`);
    await runner.query(`ALTER TABLE "review_waiver" ADD "until_day" character varying(10)`);
    await runner.query(`CREATE INDEX "ix_review_decision_workspace_id" ON "review_decision"  ("workspace_id", "created_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_review_decision_workspace_id"`);
    await runner.query(`ALTER TABLE "review_waiver" DROP COLUMN "until_day"`);
    await runner.query(`ALTER TABLE "review" DROP COLUMN "assignee_id"`);
    await runner.query(`ALTER TABLE "review" DROP COLUMN "approvals_needed"`);
    await runner.query(`ALTER TABLE "review" DROP COLUMN "approvals_given"`);
    await runner.query(`ALTER TABLE "review" DROP COLUMN "risk_reasons"`);
    await runner.query(`ALTER TABLE "review" DROP COLUMN "risk"`);
    await runner.query(`ALTER TABLE "review" DROP COLUMN "reason_code"`);
    await runner.query(`ALTER TABLE "review_decision" DROP COLUMN "reason_code"`);
    await runner.query(`DROP INDEX "public"."ix_review_delegation"`);
    await runner.query(`DROP TABLE "review_delegation"`);
  }
}
