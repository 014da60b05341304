import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'Learning1795908648537';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "learning_mute" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "learned" varchar(200) NOT NULL, "muted_by" varchar(200), "muted_by_name" varchar(500) NOT NULL, "at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE UNIQUE INDEX "ux_learning_mute_workspace_id_learned" ON "learning_mute" ("workspace_id", "learned") `);
    await runner.query(`DROP INDEX "ux_task_entry_id"`);
    await runner.query(`DROP INDEX "ix_task_due_at"`);
    await runner.query(`DROP INDEX "ix_task_planned_at"`);
    await runner.query(`DROP INDEX "ix_task_draft_id"`);
    await runner.query(`DROP INDEX "ix_task_state_late_after"`);
    await runner.query(`CREATE TABLE "temporary_task" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "entry_id" varchar(200) NOT NULL, "release_number" integer NOT NULL, "account_slug" varchar(80) NOT NULL, "draft_id" varchar(200) NOT NULL, "number" integer NOT NULL, "hash" varchar(200) NOT NULL, "touchpoint" varchar(80) NOT NULL, "segment" varchar(80) NOT NULL, "group_slug" varchar(80), "goal" varchar(80) NOT NULL, "category" varchar(80) NOT NULL, "measure" varchar(500) NOT NULL, "planned_at" varchar(24) NOT NULL, "due_at" varchar(24) NOT NULL, "late_after" varchar(24) NOT NULL, "claims" text NOT NULL, "handover" text, "changed" text, "state" varchar(80) NOT NULL, "reason_code" varchar(80), "reason" text, "note" text, "evidence" varchar(80), "screenshot" text, "already_out" text, "worked_by" varchar(200), "started_at" varchar(24), "ended_at" varchar(24), "created_at" varchar(24) NOT NULL, "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), "result" text)`);
    await runner.query(`INSERT INTO "temporary_task"("id", "workspace_id", "entry_id", "release_number", "account_slug", "draft_id", "number", "hash", "touchpoint", "segment", "group_slug", "goal", "category", "measure", "planned_at", "due_at", "late_after", "claims", "handover", "changed", "state", "reason_code", "reason", "note", "evidence", "screenshot", "already_out", "worked_by", "started_at", "ended_at", "created_at", "changed_at", "version") SELECT "id", "workspace_id", "entry_id", "release_number", "account_slug", "draft_id", "number", "hash", "touchpoint", "segment", "group_slug", "goal", "category", "measure", "planned_at", "due_at", "late_after", "claims", "handover", "changed", "state", "reason_code", "reason", "note", "evidence", "screenshot", "already_out", "worked_by", "started_at", "ended_at", "created_at", "changed_at", "version" FROM "task"`);
    await runner.query(`DROP TABLE "task"`);
    await runner.query(`ALTER TABLE "temporary_task" RENAME TO "task"`);
    await runner.query(`CREATE UNIQUE INDEX "ux_task_entry_id" ON "task" ("workspace_id", "entry_id") `);
    await runner.query(`CREATE INDEX "ix_task_due_at" ON "task" ("workspace_id", "due_at", "id") `);
    await runner.query(`CREATE INDEX "ix_task_planned_at" ON "task" ("workspace_id", "planned_at") `);
    await runner.query(`CREATE INDEX "ix_task_draft_id" ON "task" ("workspace_id", "draft_id") `);
    await runner.query(`CREATE INDEX "ix_task_state_late_after" ON "task" ("state", "late_after") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_task_state_late_after"`);
    await runner.query(`DROP INDEX "ix_task_draft_id"`);
    await runner.query(`DROP INDEX "ix_task_planned_at"`);
    await runner.query(`DROP INDEX "ix_task_due_at"`);
    await runner.query(`DROP INDEX "ux_task_entry_id"`);
    await runner.query(`ALTER TABLE "task" RENAME TO "temporary_task"`);
    await runner.query(`CREATE TABLE "task" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "entry_id" varchar(200) NOT NULL, "release_number" integer NOT NULL, "account_slug" varchar(80) NOT NULL, "draft_id" varchar(200) NOT NULL, "number" integer NOT NULL, "hash" varchar(200) NOT NULL, "touchpoint" varchar(80) NOT NULL, "segment" varchar(80) NOT NULL, "group_slug" varchar(80), "goal" varchar(80) NOT NULL, "category" varchar(80) NOT NULL, "measure" varchar(500) NOT NULL, "planned_at" varchar(24) NOT NULL, "due_at" varchar(24) NOT NULL, "late_after" varchar(24) NOT NULL, "claims" text NOT NULL, "handover" text, "changed" text, "state" varchar(80) NOT NULL, "reason_code" varchar(80), "reason" text, "note" text, "evidence" varchar(80), "screenshot" text, "already_out" text, "worked_by" varchar(200), "started_at" varchar(24), "ended_at" varchar(24), "created_at" varchar(24) NOT NULL, "changed_at" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1))`);
    await runner.query(`INSERT INTO "task"("id", "workspace_id", "entry_id", "release_number", "account_slug", "draft_id", "number", "hash", "touchpoint", "segment", "group_slug", "goal", "category", "measure", "planned_at", "due_at", "late_after", "claims", "handover", "changed", "state", "reason_code", "reason", "note", "evidence", "screenshot", "already_out", "worked_by", "started_at", "ended_at", "created_at", "changed_at", "version") SELECT "id", "workspace_id", "entry_id", "release_number", "account_slug", "draft_id", "number", "hash", "touchpoint", "segment", "group_slug", "goal", "category", "measure", "planned_at", "due_at", "late_after", "claims", "handover", "changed", "state", "reason_code", "reason", "note", "evidence", "screenshot", "already_out", "worked_by", "started_at", "ended_at", "created_at", "changed_at", "version" FROM "temporary_task"`);
    await runner.query(`DROP TABLE "temporary_task"`);
    await runner.query(`CREATE INDEX "ix_task_state_late_after" ON "task" ("state", "late_after") `);
    await runner.query(`CREATE INDEX "ix_task_draft_id" ON "task" ("workspace_id", "draft_id") `);
    await runner.query(`CREATE INDEX "ix_task_planned_at" ON "task" ("workspace_id", "planned_at") `);
    await runner.query(`CREATE INDEX "ix_task_due_at" ON "task" ("workspace_id", "due_at", "id") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_task_entry_id" ON "task" ("workspace_id", "entry_id") `);
    await runner.query(`DROP INDEX "ux_learning_mute_workspace_id_learned"`);
    await runner.query(`DROP TABLE "learning_mute"`);
  }
}
