/** How a database stands to the migrations this program knows. */
export type SchemaState =
  | { readonly state: 'current' }
  | { readonly state: 'behind'; readonly missing: readonly string[] }
  | { readonly state: 'ahead'; readonly unknown: readonly string[] };

/** @param applied names found in the database. @param known names this program carries. */
export function schemaState(applied: readonly string[], known: readonly string[]): SchemaState {
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { state: 'ahead', unknown };
  const missing = known.filter((name) => !applied.includes(name));
  return missing.length > 0 ? { state: 'behind', missing } : { state: 'current' };
}
