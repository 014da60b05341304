import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'VoiceNotes1795908805304';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "voice_note" ("id" varchar(36) PRIMARY KEY NOT NULL, "workspace_id" varchar(200) NOT NULL, "question_id" varchar(200), "material_slug" varchar(80), "person_id" varchar(200) NOT NULL, "storage_key" varchar(200) NOT NULL, "hash" varchar(200) NOT NULL, "content_type" varchar(200) NOT NULL, "size" integer NOT NULL, "state" varchar(200) NOT NULL, "text" text, "reason" text, "tries" integer NOT NULL DEFAULT (0), "next_try_at" varchar(24), "created_at" varchar(24) NOT NULL, "changed_at" varchar(24) NOT NULL)`);
    await runner.query(`CREATE INDEX "ix_voice_note_state_next_try_at" ON "voice_note" ("state", "next_try_at") `);
    await runner.query(`CREATE INDEX "ix_voice_note_material_slug" ON "voice_note" ("workspace_id", "material_slug") `);
    await runner.query(`CREATE INDEX "ix_voice_note_question_id" ON "voice_note" ("workspace_id", "question_id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_voice_note_question_id"`);
    await runner.query(`DROP INDEX "ix_voice_note_material_slug"`);
    await runner.query(`DROP INDEX "ix_voice_note_state_next_try_at"`);
    await runner.query(`DROP TABLE "voice_note"`);
  }
}
