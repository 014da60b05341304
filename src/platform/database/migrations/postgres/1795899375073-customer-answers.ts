import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'CustomerAnswers1795899375073';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "customer_answer" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "person_id" character varying(200) NOT NULL, "account_slug" character varying(80) NOT NULL, "persona_slug" character varying(80) NOT NULL, "segment_slug" character varying(80) NOT NULL, "stage_slug" character varying(80), "product_slug" character varying(80), "kind" character varying(200) NOT NULL, "words" text, "alias" character varying(500), "known" text, "day" character varying(10) NOT NULL, "writer" character varying(200) NOT NULL, "model" character varying(200), "prompt_hash" character varying(200), "answers" text NOT NULL, "used_index" integer, "used_text" text, "used_at" character varying(24), "outcome" character varying(200), "outcome_at" character varying(24), "created_at" character varying(24) NOT NULL, CONSTRAINT "PK_ff618b78eec009e73d18127f66f" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_customer_answer_created_at" ON "customer_answer"  ("created_at") `);
    await runner.query(`CREATE INDEX "ix_customer_answer_workspace_id_person_id" ON "customer_answer"  ("workspace_id", "person_id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_customer_answer_workspace_id_person_id"`);
    await runner.query(`DROP INDEX "public"."ix_customer_answer_created_at"`);
    await runner.query(`DROP TABLE "customer_answer"`);
  }
}
