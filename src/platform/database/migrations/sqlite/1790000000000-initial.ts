import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'Initial1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "event_delivery" ("id" varchar(36) PRIMARY KEY NOT NULL, "event" varchar(200) NOT NULL, "handler" varchar(200) NOT NULL, "payload" text NOT NULL, "attempts" integer NOT NULL DEFAULT (0), "due_at" varchar(24) NOT NULL, "done_at" varchar(24), "last_error" text)`);
    await runner.query(`CREATE INDEX "ix_event_delivery_due" ON "event_delivery" ("done_at", "due_at") `);
    await runner.query(`CREATE TABLE "idempotency_key" ("id" varchar(36) PRIMARY KEY NOT NULL, "principal" varchar(200) NOT NULL, "key" varchar(200) NOT NULL, "fingerprint" varchar(200) NOT NULL, "status" integer, "response" text, "created_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE INDEX "ix_idempotency_key_created_at" ON "idempotency_key" ("created_at") `);
    await runner.query(`CREATE UNIQUE INDEX "ux_idempotency_key" ON "idempotency_key" ("principal", "key") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ux_idempotency_key"`);
    await runner.query(`DROP INDEX "ix_idempotency_key_created_at"`);
    await runner.query(`DROP TABLE "idempotency_key"`);
    await runner.query(`DROP INDEX "ix_event_delivery_due"`);
    await runner.query(`DROP TABLE "event_delivery"`);
  }
}
