export { allocate } from './allocate/allocate.ts';
export type { Allocation, AllocationReason, Move, Purchase, Unmet } from './allocate/allocation.ts';
export { moveChanges } from './allocate/move-changes.ts';
export { planSituation } from './allocate/plan-situation.ts';
export type { Demand, Situation, Supply, TreeNode } from './allocate/situation.ts';
export { severityWeights } from './allocate/situation.ts';
export { openSolver, type Solver } from './allocate/solve-programme.ts';
export { allocationReasonWords } from './allocate/texts.ts';
export {
  type Audit,
  type AuditQuestion,
  audit,
  type Finding,
  type StandardTally,
} from './audit/audit.ts';
export { auditTrend, type Trend, type TrendPoint, type TrendStep, trendSteps } from './audit/audit-trend.ts';
export { type Change, type ChangedFinding, type Comparison, compareAudits } from './audit/compare-audits.ts';
export { type Explanation, explainStandard } from './audit/explain-standard.ts';
export type { Recorded, RecordedOf, UsedFact } from './audit/used-fact.ts';
export { builtinPacks } from './builtin-packs.ts';
export { describeReason } from './describe-reason.ts';
export { type Forecast, type ForecastReason, forecastSupply, type LevelPoint } from './forecast/forecast-supply.ts';
export { pagesPerDay } from './forecast/pages-per-day.ts';
export { forecastWords } from './forecast/words.ts';
export type { Gap, GapList, GapTotal, PendingDevice, RolledUp } from './gaps/gap.ts';
export { listGaps } from './gaps/list-gaps.ts';
export { type RollUpBy, rollUp, rollUps } from './gaps/roll-up.ts';
export { isInForce } from './in-force.ts';
export { listStandards, type PackRow, type StandardRow } from './list-standards.ts';
export { amountInWords } from './money/amount-in-words.ts';
export { formatDong } from './money/format-dong.ts';
export { checkTogether } from './pack/check-pack.ts';
export { choosePacks, defaultPacks, mergePacks } from './pack/choose-packs.ts';
export { policySchemas } from './pack/editor-schema.ts';
export { parsePack } from './pack/parse-pack.ts';
export { type BudgetLine, budgetLines, budgetLineWords } from './procurement/budget-lines.ts';
export { type Budgets, joinBudgets, parseBudget } from './procurement/budgets.ts';
export { type Lot, type LotCategory, lotCategories, lotCategoryOf, planLots } from './procurement/lots.ts';
export { type Method, methodOf, methodRules, methods, methodWords } from './procurement/methods.ts';
export { noParameters, type Parameters, parseParameters } from './procurement/parameters.ts';
export type { MoneyReason } from './procurement/rule.ts';
export { moneyReasonWords } from './procurement/texts.ts';
export { checkSettings } from './settings/check-settings.ts';
export { loadSettings } from './settings/load-settings.ts';
export {
  noSettings,
  type ParameterSet,
  type PolicySettings,
  type Waiver,
} from './settings/settings.ts';
export type { ExpiredWaiver, WaiverNote } from './settings/waivers-for.ts';
export type * from './standard.ts';
export { type ExampleResult, testPack } from './test-pack.ts';
