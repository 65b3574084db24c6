/** What a column that ends in `_json` holds; null where it is empty. */
export function parseJson(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}
