import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../../src/identity/index.js';
import { readFolder } from '../../../src/library/files/library-folder.adapter.js';
import { LibraryFiles } from '../../../src/library/files/library-files.service.js';

const SAMPLE = path.resolve(import.meta.dirname, '../../../content-library/beauty');

/** Brings the sample brand into a workspace. */
export async function importSample(app: INestApplicationContext, actor: Actor): Promise<void> {
  const { files } = await readFolder(SAMPLE);
  const report = await app.get(LibraryFiles).import(actor, files);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
}
