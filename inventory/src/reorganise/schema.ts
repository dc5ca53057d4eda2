import { z } from 'zod';
import { date, orNull, text } from '../yaml/scalars.ts';
import { shares } from './reorganisation.ts';

const code = text(32);
const id = text(100);
const paper = orNull(text(300));

/** A thing given to a unit by hand: exactly one of place and device. */
export const assignmentShape = z.union([
  z.strictObject({ place: id, to: code, decision: paper }),
  z.strictObject({ device: id, to: code, decision: paper }),
]);

/** A decision that reorganises units, as a document. */
export const reorganisationShape = z.strictObject({
  apiVersion: z.literal('motcua.vn/v1'),
  kind: z.literal('Reorganisation'),
  metadata: z.strictObject({ name: text(100), date }),
  spec: z.strictObject({
    decision: text(300),
    opened: z
      .array(z.strictObject({ code, name: text(), level: code, unitType: text(60), parent: orNull(code) }))
      .default([]),
    closed: z.array(code).default([]),
    renamed: z.array(z.strictObject({ code, name: text() })).default([]),
    successions: z
      .array(z.strictObject({ from: code, to: code, share: z.enum(shares), clause: orNull(text(60)) }))
      .default([]),
    endedLevels: z.array(code).default([]),
    assignments: z.array(assignmentShape).default([]),
  }),
});

/** Assignments in a file of their own, made while people decide. */
export const assignmentsShape = z.strictObject({
  apiVersion: z.literal('motcua.vn/v1'),
  kind: z.literal('Assignments'),
  metadata: z.strictObject({ name: text(100) }),
  spec: z.strictObject({ assignments: z.array(assignmentShape).max(200_000) }),
});
