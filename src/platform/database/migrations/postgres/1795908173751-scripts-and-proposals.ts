import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'ScriptsAndProposals1795908173751';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "script_offer" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "answer_id" character varying(200) NOT NULL, "place" integer NOT NULL, "script_slug" character varying(80) NOT NULL, "script_version" integer NOT NULL, "script_answer" integer NOT NULL, "persona_slug" character varying(80) NOT NULL, "person_id" character varying(200) NOT NULL, "offered_at" character varying(24) NOT NULL, "used_at" character varying(24), "changed_percent" integer, "outcome" character varying(200), CONSTRAINT "PK_c402f3c9efdecb1c6e95d712de7" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_script_offer_workspace_id_script_slug_offered_at" ON "script_offer"  ("workspace_id", "script_slug", "offered_at") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_script_offer_answer_id_place" ON "script_offer"  ("answer_id", "place") `);
    await runner.query(`CREATE TABLE "script_proposal" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "version" integer NOT NULL, "state" character varying(200) NOT NULL, "text" text NOT NULL, "persona_slug" character varying(80) NOT NULL, "product_slug" character varying(80), "stage_slug" character varying(80), "script_slug" character varying(80), "script_answer" integer, "script_version" integer, "says" text NOT NULL, "facts" text NOT NULL, "cases" text NOT NULL, "operators" text NOT NULL, "writers" text NOT NULL, "figures" text NOT NULL, "decided_by" character varying(200), "decided_at" character varying(24), "reason" character varying(500), "made_slug" character varying(80), "made_version" integer, "before_version" integer, "created_at" character varying(24) NOT NULL, "updated_at" character varying(24) NOT NULL, CONSTRAINT "PK_8bf1d0924bc38791d879eea355a" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_script_proposal_workspace_id_state" ON "script_proposal"  ("workspace_id", "state") `);
    await runner.query(`CREATE INDEX "ix_customer_answer_workspace_id_used_at" ON "customer_answer"  ("workspace_id", "used_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_customer_answer_workspace_id_used_at"`);
    await runner.query(`DROP INDEX "public"."ix_script_proposal_workspace_id_state"`);
    await runner.query(`DROP TABLE "script_proposal"`);
    await runner.query(`DROP INDEX "public"."ux_script_offer_answer_id_place"`);
    await runner.query(`DROP INDEX "public"."ix_script_offer_workspace_id_script_slug_offered_at"`);
    await runner.query(`DROP TABLE "script_offer"`);
  }
}
