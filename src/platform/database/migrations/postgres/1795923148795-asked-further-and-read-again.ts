import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'AskedFurtherAndReadAgain1795923148795';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "second_reading" ADD "state" character varying(200) NOT NULL DEFAULT 'read'`);
    await runner.query(`ALTER TABLE "second_reading" ADD "tries" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "second_reading" ADD "due_at" character varying(24)`);
    await runner.query(`ALTER TABLE "interview_question" ADD "follows_id" character varying(200)`);
    await runner.query(`ALTER TABLE "interview_question" ADD "follow_ups" character varying(200)`);
    await runner.query(`CREATE INDEX "ix_second_reading_state_due_at" ON "second_reading"  ("state", "due_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_second_reading_state_due_at"`);
    await runner.query(`ALTER TABLE "interview_question" DROP COLUMN "follow_ups"`);
    await runner.query(`ALTER TABLE "interview_question" DROP COLUMN "follows_id"`);
    await runner.query(`ALTER TABLE "second_reading" DROP COLUMN "due_at"`);
    await runner.query(`ALTER TABLE "second_reading" DROP COLUMN "tries"`);
    await runner.query(`ALTER TABLE "second_reading" DROP COLUMN "state"`);
  }
}
