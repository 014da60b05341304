import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'CustomerAnswers1795899374686';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "customer_answer" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "person_id" varchar(200) NOT NULL, "account_slug" varchar(80) NOT NULL, "persona_slug" varchar(80) NOT NULL, "segment_slug" varchar(80) NOT NULL, "stage_slug" varchar(80), "product_slug" varchar(80), "kind" varchar(200) NOT NULL, "words" text, "alias" varchar(500), "known" text, "day" varchar(10) NOT NULL, "writer" varchar(200) NOT NULL, "model" varchar(200), "prompt_hash" varchar(200), "answers" text NOT NULL, "used_index" integer, "used_text" text, "used_at" varchar(24), "outcome" varchar(200), "outcome_at" varchar(24), "created_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE INDEX "ix_customer_answer_created_at" ON "customer_answer" ("created_at") `);
    await runner.query(`CREATE INDEX "ix_customer_answer_workspace_id_person_id" ON "customer_answer" ("workspace_id", "person_id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_customer_answer_workspace_id_person_id"`);
    await runner.query(`DROP INDEX "ix_customer_answer_created_at"`);
    await runner.query(`DROP TABLE "customer_answer"`);
  }
}
