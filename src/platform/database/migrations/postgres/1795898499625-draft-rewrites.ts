import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'DraftRewrites1795898499625';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "draft_rewrite" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "draft_id" character varying(200) NOT NULL, "from_number" integer NOT NULL, "kind" character varying(200) NOT NULL, "instruction" text NOT NULL, "scene" character varying(80), "touchpoints" text NOT NULL, "state" character varying(200) NOT NULL, "proposals" text NOT NULL, "error_code" character varying(200), "error_message" character varying(500), "to_number" integer, "draft_ids" text NOT NULL, "claims" integer NOT NULL DEFAULT '0', "lease_until" character varying(24), "asked_by" character varying(200), "decided_by" character varying(200), "created_at" character varying(24) NOT NULL, "changed_at" character varying(24) NOT NULL, CONSTRAINT "PK_97ec72797c374543f34679806c5" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_draft_rewrite_state_lease_until" ON "draft_rewrite"  ("state", "lease_until") `);
    await runner.query(`CREATE INDEX "ix_draft_rewrite_draft_id" ON "draft_rewrite"  ("workspace_id", "draft_id", "id") `);
    await runner.query(`ALTER TABLE "draft" ADD "origin_id" character varying(200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "draft" DROP COLUMN "origin_id"`);
    await runner.query(`DROP INDEX "public"."ix_draft_rewrite_draft_id"`);
    await runner.query(`DROP INDEX "public"."ix_draft_rewrite_state_lease_until"`);
    await runner.query(`DROP TABLE "draft_rewrite"`);
  }
}
