import { z } from 'zod';
import { InstallationFile } from './schema.ts';

type Node = Record<string, unknown>;

/**
 * JSON Schema of a document for editors that know YAML. Our reader takes every scalar as its text; an editor sees numbers
 * and truth values, so those pass wherever text is meant.
 */
export function editorSchema(shape: z.ZodType, title: string): object {
  const schema = z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const node = jsonSchema as Node;
      if (node.type !== 'string' || node.scalar === undefined) return;
      delete node.scalar;
      node.type = ['string', 'number', 'boolean'];
    },
  });
  return { title, ...schema };
}

/** The schema of the documents that describe an installation. */
export const installationSchema = (): object => editorSchema(InstallationFile, 'Installation of Motcua');
