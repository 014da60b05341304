import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'Initial1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "event_delivery" ("id" character varying(36) NOT NULL, "event" character varying(200) NOT NULL, "handler" character varying(200) NOT NULL, "payload" text NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "due_at" character varying(24) NOT NULL, "done_at" character varying(24), "last_error" text, CONSTRAINT "PK_cf3a43c27b8bcb66ddac6f3126b" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_event_delivery_due" ON "event_delivery"  ("done_at", "due_at") `);
    await runner.query(`CREATE TABLE "idempotency_key" ("id" character varying(36) NOT NULL, "principal" character varying(200) NOT NULL, "key" character varying(200) NOT NULL, "fingerprint" character varying(200) NOT NULL, "status" integer, "response" text, "created_at" character varying(24) NOT NULL, CONSTRAINT "PK_213f125e14469be304f9ff1d452" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_idempotency_key_created_at" ON "idempotency_key"  ("created_at") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_idempotency_key" ON "idempotency_key"  ("principal", "key") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ux_idempotency_key"`);
    await runner.query(`DROP INDEX "public"."ix_idempotency_key_created_at"`);
    await runner.query(`DROP TABLE "idempotency_key"`);
    await runner.query(`DROP INDEX "public"."ix_event_delivery_due"`);
    await runner.query(`DROP TABLE "event_delivery"`);
  }
}
