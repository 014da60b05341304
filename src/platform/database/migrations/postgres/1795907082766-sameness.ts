import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = 'Sameness1795907082766';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "draft" ADD "family" character varying(200)`);
    await runner.query(`UPDATE "draft" SET "family" = "id"`);
    // The two of a pair, and what was written anew from one of them, are one family.
    await runner.query(
      `UPDATE "draft" SET "family" = item."request_id" || '/' || (item."ordinal" / 2) FROM "draft_item" item JOIN "draft_request" request ON request."id" = item."request_id" WHERE "draft"."item_id" = item."id" AND request."ask" LIKE '%"differ":"%'`,
    );
    for (let links = 0; links < 3; links += 1)
      await runner.query(
        `UPDATE "draft" SET "family" = origin."family" FROM "draft" origin WHERE "draft"."origin_id" = origin."id"`,
      );
    await runner.query(`ALTER TABLE "draft" ALTER COLUMN "family" SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "draft" DROP COLUMN "family"`);
  }
}
