import type { z } from 'zod';
import { checkShape } from '../yaml/check-shape.ts';
import { assertWithinLimits, type SourceFile } from '../yaml/limits.ts';
import { type Problem, problem, throwAny } from '../yaml/problem.ts';
import { readYaml, type YamlDocument } from '../yaml/read-yaml.ts';
import { checkReorganisation } from './check.ts';
import type { Assignment, Reorganisation } from './reorganisation.ts';
import { type assignmentShape, assignmentsShape, reorganisationShape } from './schema.ts';
import { reorganiseWords } from './words.ts';

/** Reads one decision and the assignments that stand in it; throws one error that lists everything wrong, with its lines. */
export function parseReorganisation(file: SourceFile): { reorganisation: Reorganisation; assignments: Assignment[] } {
  const document = onlyDocument(file);
  const { value, problems } = checkShape(reorganisationShape, document);
  throwAny('E_YAML_INVALID', problems);
  const { metadata, spec } = value as z.infer<typeof reorganisationShape>;
  const { assignments, ...rest } = spec;
  const reorganisation = { ...metadata, ...rest };
  throwAny('E_YAML_INVALID', checkReorganisation(reorganisation, document));
  return { reorganisation, assignments: assignments.map(toAssignment) };
}

/** Reads a file of assignments alone. */
export function parseAssignments(file: SourceFile): Assignment[] {
  const { value, problems } = checkShape(assignmentsShape, onlyDocument(file));
  throwAny('E_YAML_INVALID', problems);
  return (value as z.infer<typeof assignmentsShape>).spec.assignments.map(toAssignment);
}

function onlyDocument(file: SourceFile): YamlDocument {
  assertWithinLimits([file]);
  const problems: Problem[] = [];
  const [document, ...more] = readYaml(file, problems);
  throwAny('E_YAML_INVALID', problems);
  if (document === undefined || more.length > 0)
    throwAny('E_YAML_INVALID', [problem({ path: file.path, line: 1, column: 1 }, '', reorganiseWords.oneDocument)]);
  return document as YamlDocument;
}

const toAssignment = (row: z.infer<typeof assignmentShape>): Assignment =>
  'place' in row
    ? { what: 'place', id: row.place, to: row.to, decision: row.decision }
    : { what: 'device', id: row.device, to: row.to, decision: row.decision };
