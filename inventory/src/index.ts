export { applyChanges } from './changes/apply-changes.ts';
export type { RegisterChange, RegisterKind, RegisterRows } from './changes/change.ts';
export type { FieldChange } from './changes/field-changes.ts';
export { fieldChanges } from './changes/field-changes.ts';
export { invertChanges } from './changes/invert-changes.ts';
export { type OpenRegister, openRegister } from './changes/open-register.ts';
export { planChanges } from './changes/plan-changes.ts';
export { rowKey } from './changes/row-key.ts';
export { sameRow } from './changes/same-row.ts';
export { readChange } from './changes/shape.ts';
export { type ChangeSummary, type ChangesSummary, summariseChanges } from './changes/summarise-changes.ts';
export { registerKinds, registerTables } from './changes/tables.ts';
export { checkRegister, registerChecks } from './check/check-register.ts';
export { readRegisterSheets } from './exchange/read-register.ts';
export { templateSheets } from './exchange/template.ts';
export { registerSheets } from './exchange/write-register.ts';
export { findUnit } from './find-unit.ts';
export type { BrokenUnit } from './hanoi/broken.ts';
export { makeDraw, type Sha256 } from './hanoi/draw.ts';
export { generateHanoi20220630, hanoiDemoName } from './hanoi/generate.ts';
export { type HistoryItem, tellHistory } from './history/tell-history.ts';
export type { Mappings } from './import/find-table.ts';
export { headerKey } from './import/header-key.ts';
export { fieldsOf, type ListKind } from './import/list-kind.ts';
export type { Import, ImportPlan, ImportRow } from './import/plan.ts';
export { planImport } from './import/plan-import.ts';
export { labelText, tagIn } from './labels/label-text.ts';
export { type Label, labelsOf } from './labels/labels-of.ts';
export type * from './model.ts';
export { assetStatuses, custodies, deviceDefaults, factName, mostFacts } from './model.ts';
export { compareVi } from './names/compare-vi.ts';
export { nameKey } from './names/name-key.ts';
export { changesOf as reconcileChanges, type Decided } from './reconcile/changes-of.ts';
export type { KnownLink, ObservedDevice, Refusal } from './reconcile/observed.ts';
export { type PersonSight, withPeople } from './reconcile/people.ts';
export { planReconcile, type ReconcileSituation } from './reconcile/plan.ts';
export type { Proposal, ProposalKind } from './reconcile/proposal.ts';
export { planAssignments } from './reorganise/assign.ts';
export { builtinReorganisations } from './reorganise/builtin.ts';
export { dissolvedCode, dissolvedKind } from './reorganise/dissolved.ts';
export { parseAssignments, parseReorganisation } from './reorganise/parse.ts';
export { planReorganisation, type ReorganisationPlan } from './reorganise/plan.ts';
export { readReorganisationTable, type TableDecision } from './reorganise/read-table.ts';
export type { Assignment, Reorganisation } from './reorganise/reorganisation.ts';
export type { Undecided } from './reorganise/undecided.ts';
export { sortInstallation } from './sort-installation.ts';
export { type Annotation, annotateXlsx } from './spreadsheet/annotate-xlsx.ts';
export { cellName, columnName, type Grid, plainGrid } from './spreadsheet/grid.ts';
export { readCsvGrid } from './spreadsheet/read-csv.ts';
export { readXlsxGrids } from './spreadsheet/read-xlsx.ts';
export { type FormCell, type FormSheet, writeForms } from './spreadsheet/write-form.ts';
export {
  type SheetCell,
  type SheetColumn,
  type SheetToWrite,
  type SheetType,
  writeWorkbook,
} from './spreadsheet/write-xlsx.ts';
export { openBooks } from './stocktake/judge-scan.ts';
export { planStocktake } from './stocktake/plan-stocktake.ts';
export {
  type AgentSight,
  type Outcome,
  outcomes,
  type Proposed,
  type Scan,
  type StocktakeResult,
  type StocktakeRow,
  type StocktakeSubject,
} from './stocktake/stocktake.ts';
export { type StocktakeChoice, stocktakeChanges } from './stocktake/stocktake-changes.ts';
export { simulatedLabel } from './texts.ts';
export { asOf, isValidOn } from './time/as-of.ts';
export { parseAsOf } from './time/parse-as-of.ts';
export { unitsUnder } from './units-under.ts';
export { applyLinkChanges } from './wan-links/apply-link-changes.ts';
export { changeLink } from './wan-links/change-link.ts';
export { correctLink } from './wan-links/correct-link.ts';
export { endLink } from './wan-links/end-link.ts';
export { checkLinkUnits, loadLinks } from './wan-links/load-links.ts';
export { inUnitOrder } from './wan-links/periods.ts';
export { planLinkChanges } from './wan-links/plan-link-changes.ts';
export { saveLinks } from './wan-links/save-links.ts';
export { linkSchema } from './wan-links/schema.ts';
export { summariseLinkChanges } from './wan-links/summarise-link-changes.ts';
export { checkShape } from './yaml/check-shape.ts';
export { editorSchema, installationSchema } from './yaml/editor-schema.ts';
export type { SourceFile } from './yaml/limits.ts';
export { loadInstallation, loadLocated } from './yaml/load.ts';
export { print as printYaml } from './yaml/print.ts';
export { InvalidFiles, type Problem, problem, type SourcePoint, throwAny } from './yaml/problem.ts';
export { readYaml, type YamlDocument } from './yaml/read-yaml.ts';
export { saveInstallation } from './yaml/save.ts';
export * as fields from './yaml/scalars.ts';
