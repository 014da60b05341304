import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'ReviewPolicy1795897053402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "review_delegation" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "person_id" varchar(200) NOT NULL, "stand_in_id" varchar(200) NOT NULL, "from_day" varchar(10) NOT NULL, "until_day" varchar(10) NOT NULL, "created_by" varchar(200), "created_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE INDEX "ix_review_delegation" ON "review_delegation" ("workspace_id", "stand_in_id", "until_day") `);
    await runner.query(`DROP INDEX "ix_review_decision_draft_id"`);
    await runner.query(`CREATE TABLE "temporary_review_decision" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "number" integer NOT NULL, "hash" varchar(200) NOT NULL, "action" varchar(80) NOT NULL, "from_state" varchar(80) NOT NULL, "to_state" varchar(80) NOT NULL, "reason" text, "person_id" varchar(200), "person_name" varchar(500) NOT NULL, "created_at" varchar(24) NOT NULL, "reason_code" varchar(80))`);
    await runner.query(`INSERT INTO "temporary_review_decision"("id", "workspace_id", "draft_id", "number", "hash", "action", "from_state", "to_state", "reason", "person_id", "person_name", "created_at") SELECT "id", "workspace_id", "draft_id", "number", "hash", "action", "from_state", "to_state", "reason", "person_id", "person_name", "created_at" FROM "review_decision"`);
    await runner.query(`DROP TABLE "review_decision"`);
    await runner.query(`ALTER TABLE "temporary_review_decision" RENAME TO "review_decision"`);
    await runner.query(`CREATE INDEX "ix_review_decision_draft_id" ON "review_decision" ("draft_id", "created_at") `);
    await runner.query(`DROP INDEX "ix_review_workspace_id_state"`);
    await runner.query(`CREATE TABLE "temporary_review" ("draft_id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "state" varchar(80) NOT NULL, "number" integer NOT NULL, "hash" varchar(200) NOT NULL, "submitted_by" varchar(200), "submitted_at" varchar(24), "decided_by" varchar(200), "decided_at" varchar(24), "reason" text, "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), "reason_code" varchar(80), "risk" varchar(80), "risk_reasons" text, "approvals_given" integer NOT NULL DEFAULT (0), "approvals_needed" integer NOT NULL DEFAULT (1), "assignee_id" varchar(200))`);
    await runner.query(`INSERT INTO "temporary_review"("draft_id", "workspace_id", "state", "number", "hash", "submitted_by", "submitted_at", "decided_by", "decided_at", "reason", "changed_at", "version") SELECT "draft_id", "workspace_id", "state", "number", "hash", "submitted_by", "submitted_at", "decided_by", "decided_at", "reason", "changed_at", "version" FROM "review"`);
    await runner.query(`DROP TABLE "review"`);
    await runner.query(`ALTER TABLE "temporary_review" RENAME TO "review"`);
    await runner.query(`CREATE INDEX "ix_review_workspace_id_state" ON "review" ("workspace_id", "state", "changed_at", "draft_id") `);
    await runner.query(`DROP INDEX "ux_review_waiver"`);
    await runner.query(`CREATE TABLE "temporary_review_waiver" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "hash" varchar(200) NOT NULL, "finding_id" varchar(500) NOT NULL, "finding" text NOT NULL, "reason" text NOT NULL, "waived_by" varchar(200), "waived_by_name" varchar(500) NOT NULL, "created_at" varchar(24) NOT NULL, "until_day" varchar(10))`);
    await runner.query(`INSERT INTO "temporary_review_waiver"("id", "workspace_id", "draft_id", "hash", "finding_id", "finding", "reason", "waived_by", "waived_by_name", "created_at") SELECT "id", "workspace_id", "draft_id", "hash", "finding_id", "finding", "reason", "waived_by", "waived_by_name", "created_at" FROM "review_waiver"`);
    await runner.query(`DROP TABLE "review_waiver"`);
    await runner.query(`ALTER TABLE "temporary_review_waiver" RENAME TO "review_waiver"`);
    await runner.query(`CREATE UNIQUE INDEX "ux_review_waiver" ON "review_waiver" ("draft_id", "hash", "finding_id") `);
    await runner.query(`CREATE INDEX "ix_review_decision_workspace_id" ON "review_decision" ("workspace_id", "created_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_review_decision_workspace_id"`);
    await runner.query(`DROP INDEX "ux_review_waiver"`);
    await runner.query(`ALTER TABLE "review_waiver" RENAME TO "temporary_review_waiver"`);
    await runner.query(`CREATE TABLE "review_waiver" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "hash" varchar(200) NOT NULL, "finding_id" varchar(500) NOT NULL, "finding" text NOT NULL, "reason" text NOT NULL, "waived_by" varchar(200), "waived_by_name" varchar(500) NOT NULL, "created_at" varchar(24) NOT NULL)`);
    await runner.query(`INSERT INTO "review_waiver"("id", "workspace_id", "draft_id", "hash", "finding_id", "finding", "reason", "waived_by", "waived_by_name", "created_at") SELECT "id", "workspace_id", "draft_id", "hash", "finding_id", "finding", "reason", "waived_by", "waived_by_name", "created_at" FROM "temporary_review_waiver"`);
    await runner.query(`DROP TABLE "temporary_review_waiver"`);
    await runner.query(`CREATE UNIQUE INDEX "ux_review_waiver" ON "review_waiver" ("draft_id", "hash", "finding_id") `);
    await runner.query(`DROP INDEX "ix_review_workspace_id_state"`);
    await runner.query(`ALTER TABLE "review" RENAME TO "temporary_review"`);
    await runner.query(`CREATE TABLE "review" ("draft_id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "state" varchar(80) NOT NULL, "number" integer NOT NULL, "hash" varchar(200) NOT NULL, "submitted_by" varchar(200), "submitted_at" varchar(24), "decided_by" varchar(200), "decided_at" varchar(24), "reason" text, "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1))`);
    await runner.query(`INSERT INTO "review"("draft_id", "workspace_id", "state", "number", "hash", "submitted_by", "submitted_at", "decided_by", "decided_at", "reason", "changed_at", "version") SELECT "draft_id", "workspace_id", "state", "number", "hash", "submitted_by", "submitted_at", "decided_by", "decided_at", "reason", "changed_at", "version" FROM "temporary_review"`);
    await runner.query(`DROP TABLE "temporary_review"`);
    await runner.query(`CREATE INDEX "ix_review_workspace_id_state" ON "review" ("workspace_id", "state", "changed_at", "draft_id") `);
    await runner.query(`DROP INDEX "ix_review_decision_draft_id"`);
    await runner.query(`ALTER TABLE "review_decision" RENAME TO "temporary_review_decision"`);
    await runner.query(`CREATE TABLE "review_decision" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "draft_id" varchar(200) NOT NULL, "number" integer NOT NULL, "hash" varchar(200) NOT NULL, "action" varchar(80) NOT NULL, "from_state" varchar(80) NOT NULL, "to_state" varchar(80) NOT NULL, "reason" text, "person_id" varchar(200), "person_name" varchar(500) NOT NULL, "created_at" varchar(24) NOT NULL)`);
    await runner.query(`INSERT INTO "review_decision"("id", "workspace_id", "draft_id", "number", "hash", "action", "from_state", "to_state", "reason", "person_id", "person_name", "created_at") SELECT "id", "workspace_id", "draft_id", "number", "hash", "action", "from_state", "to_state", "reason", "person_id", "person_name", "created_at" FROM "temporary_review_decision"`);
    await runner.query(`DROP TABLE "temporary_review_decision"`);
    await runner.query(`CREATE INDEX "ix_review_decision_draft_id" ON "review_decision" ("draft_id", "created_at") `);
    await runner.query(`DROP INDEX "ix_review_delegation"`);
    await runner.query(`DROP TABLE "review_delegation"`);
  }
}
