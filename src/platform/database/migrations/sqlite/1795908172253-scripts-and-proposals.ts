import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'ScriptsAndProposals1795908172253';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "script_offer" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "answer_id" varchar(200) NOT NULL, "place" integer NOT NULL, "script_slug" varchar(80) NOT NULL, "script_version" integer NOT NULL, "script_answer" integer NOT NULL, "persona_slug" varchar(80) NOT NULL, "person_id" varchar(200) NOT NULL, "offered_at" varchar(24) NOT NULL, "used_at" varchar(24), "changed_percent" integer, "outcome" varchar(200))`);
    await runner.query(`CREATE INDEX "ix_script_offer_workspace_id_script_slug_offered_at" ON "script_offer" ("workspace_id", "script_slug", "offered_at") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_script_offer_answer_id_place" ON "script_offer" ("answer_id", "place") `);
    await runner.query(`CREATE TABLE "script_proposal" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "version" integer NOT NULL, "state" varchar(200) NOT NULL, "text" text NOT NULL, "persona_slug" varchar(80) NOT NULL, "product_slug" varchar(80), "stage_slug" varchar(80), "script_slug" varchar(80), "script_answer" integer, "script_version" integer, "says" text NOT NULL, "facts" text NOT NULL, "cases" text NOT NULL, "operators" text NOT NULL, "writers" text NOT NULL, "figures" text NOT NULL, "decided_by" varchar(200), "decided_at" varchar(24), "reason" varchar(500), "made_slug" varchar(80), "made_version" integer, "before_version" integer, "created_at" varchar(24) NOT NULL, "updated_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE INDEX "ix_script_proposal_workspace_id_state" ON "script_proposal" ("workspace_id", "state") `);
    await runner.query(`CREATE INDEX "ix_customer_answer_workspace_id_used_at" ON "customer_answer" ("workspace_id", "used_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_customer_answer_workspace_id_used_at"`);
    await runner.query(`DROP INDEX "ix_script_proposal_workspace_id_state"`);
    await runner.query(`DROP TABLE "script_proposal"`);
    await runner.query(`DROP INDEX "ux_script_offer_answer_id_place"`);
    await runner.query(`DROP INDEX "ix_script_offer_workspace_id_script_slug_offered_at"`);
    await runner.query(`DROP TABLE "script_offer"`);
  }
}
