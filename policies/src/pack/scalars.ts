import { fields } from '@motcua/inventory';
import { z } from 'zod';
import type { FactValue } from '../facts/fact.ts';

/** Editors read `40` as a number where the reader here takes its text; the schema for editors allows both. */
export const scalarText = (pattern = /^[\s\S]*$/, most = 300) =>
  z.string().regex(pattern).max(most).meta({ scalar: true });

/** A CEL expression. */
export const expression = fields.text(1000);

/** A fact: a number or truth value where it looks like one; left empty it is not recorded. */
export const fact = scalarText()
  .nullable()
  .transform((value): FactValue => {
    if (value === 'true' || value === 'false') return value === 'true';
    return value === null ? null : /^-?\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : value.normalize('NFC');
  });
