import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'VoiceNotes1795908806247';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "voice_note" ("id" character varying(36) NOT NULL, "workspace_id" character varying(200) NOT NULL, "question_id" character varying(200), "material_slug" character varying(80), "person_id" character varying(200) NOT NULL, "storage_key" character varying(200) NOT NULL, "hash" character varying(200) NOT NULL, "content_type" character varying(200) NOT NULL, "size" integer NOT NULL, "state" character varying(200) NOT NULL, "text" text, "reason" text, "tries" integer NOT NULL DEFAULT '0', "next_try_at" character varying(24), "created_at" character varying(24) NOT NULL, "changed_at" character varying(24) NOT NULL, CONSTRAINT "PK_90f4a3cbda5e37bfc85a0199d63" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_voice_note_state_next_try_at" ON "voice_note"  ("state", "next_try_at") `);
    await runner.query(`CREATE INDEX "ix_voice_note_material_slug" ON "voice_note"  ("workspace_id", "material_slug") `);
    await runner.query(`CREATE INDEX "ix_voice_note_question_id" ON "voice_note"  ("workspace_id", "question_id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_voice_note_question_id"`);
    await runner.query(`DROP INDEX "public"."ix_voice_note_material_slug"`);
    await runner.query(`DROP INDEX "public"."ix_voice_note_state_next_try_at"`);
    await runner.query(`DROP TABLE "voice_note"`);
  }
}
