import { readdirSync, readFileSync } from 'node:fs';
import { jsonSchemas } from './json-schemas.js';

describe('the JSON Schemas in docs/schemas', () => {
  const written = new Map(
    readdirSync('docs/schemas')
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(`docs/schemas/${name}`, 'utf8')]),
  );

  it('are those of the kinds as they are now (npm run schemas writes them)', () => {
    const schemas = jsonSchemas();
    expect([...written.keys()].sort()).toEqual([...schemas.keys()].sort());
    for (const [name, text] of schemas) expect([name, written.get(name)]).toEqual([name, text]);
  });

  it('point only at schemas that are there', () => {
    for (const text of written.values())
      for (const [, name = ''] of text.matchAll(/"\$ref": "\.\/([^"#]+)"/g))
        expect([...written.keys()]).toContain(name);
  });
});
