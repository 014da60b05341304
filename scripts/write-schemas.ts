/** Writes docs/schemas/*.json from the kinds' schemas, and takes away what no kind has any more. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../src/library/files/json-schemas.js';

const FOLDER = path.resolve(import.meta.dirname, '../docs/schemas');

mkdirSync(FOLDER, { recursive: true });
const schemas = jsonSchemas();
for (const name of readdirSync(FOLDER))
  if (name.endsWith('.json') && !schemas.has(name)) rmSync(path.join(FOLDER, name));
for (const [name, text] of schemas) writeFileSync(path.join(FOLDER, name), text);
console.log(`${schemas.size} schemas written to docs/schemas`);
