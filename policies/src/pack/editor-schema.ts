import { editorSchema } from '@motcua/inventory';
import { z } from 'zod';
import { PackChoiceShape, PackShape, ParametersShape, WaiverShape } from './schema.ts';

/** JSON Schemas of the documents about standards, for editors that know YAML, by the name of their file. */
export const policySchemas = (): Record<string, object> => ({
  'standard-pack': editorSchema(PackShape, 'Standard pack of Motcua'),
  'standard-settings': editorSchema(
    z.discriminatedUnion('kind', [ParametersShape, WaiverShape, PackChoiceShape]),
    'Parameters, waivers and choice of packs of a Motcua installation',
  ),
});
