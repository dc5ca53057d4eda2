import { installationSchema, linkSchema } from '@motcua/inventory';
import { policySchemas } from '@motcua/policies';

/** JSON Schemas for editors that know YAML, by the path of their file. */
export function schemaTexts(): Record<string, string> {
  const schemas = { ...policySchemas(), installation: installationSchema(), 'wan-link': linkSchema() };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `docs/reference/schemas/${name}.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}
