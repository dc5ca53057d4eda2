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
export {
  type AuthorityAnswer,
  type AuthorityQuestion,
  authority,
} from './authority/authority.ts';
export { type Desk, desks } from './authority/desks.ts';
export { loadAuthority } from './authority/load-authority.ts';
export {
  type AssetClass,
  type AuthorityAction,
  type AuthorityRow,
  assetClasses,
  authorityActions,
  authorityRows,
} from './authority/rows.ts';
export { builtinPacks } from './builtin-packs.ts';
export { type CalendarYear, vietnamYears } from './calendar/calendar-year.ts';
export { aroundTheClock, type DayHours, defaultHours, type WorkingHours } from './calendar/hours.ts';
export { makeWorkingTime, type WorkingTime } from './calendar/working-time.ts';
export { liesIn } from './centre/cidr.ts';
export type { Centre, CentreRule, RestoreRecord, RuleLevel, Thing, Violation } from './centre/rule.ts';
export { centreRules } from './centre/rules.ts';
export { sayRule, sayViolation } from './centre/say-rule.ts';
export {
  type ConsumableNeed,
  type ConsumablePlan,
  planConsumables,
  type SupplyInUse,
} from './consumables/plan-consumables.ts';
export { parseQuarter, type Quarter } from './consumables/quarter.ts';
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
export { choosePacks, mergePacks, packsNeeded } from './pack/choose-packs.ts';
export { policySchemas } from './pack/editor-schema.ts';
export { parsePack } from './pack/parse-pack.ts';
export { type BudgetLine, budgetLines, budgetLineWords } from './procurement/budget-lines.ts';
export { type Budgets, joinBudgets, parseBudget } from './procurement/budgets.ts';
export { type Lot, type LotCategory, lotCategories, lotCategoryOf, planLots } from './procurement/lots.ts';
export { type Method, methodOf, methodRules, methods, methodWords } from './procurement/methods.ts';
export { noParameters, type PurchaseParameters, parseParameters } from './procurement/parameters.ts';
export { priceCeilingOf } from './procurement/price-ceilings.ts';
export type { MoneyReason } from './procurement/rule.ts';
export { moneyReasonWords } from './procurement/texts.ts';
export { makeProposal, type ProposalQuestion } from './proposal/make-proposal.ts';
export type { PresentState, ProposalBody, ProposalLine } from './proposal/proposal.ts';
export {
  nextState,
  type ProposalState,
  type ProposalVerb,
  proposalStates,
  proposalStateWords,
  proposalVerbs,
} from './proposal/states.ts';
export type { CounterPortal, CounterThing, ReadinessFacts } from './readiness/facts.ts';
export {
  type CounterNeed,
  counterNeeds,
  defaultReadiness,
  kindsFor,
  type NeedWeight,
  needsOf,
  needWeights,
  type ReadinessSettings,
} from './readiness/needs.ts';
export {
  type Readiness,
  type ReadinessAnswer,
  type ReadinessReason,
  readinessAnswers,
  readinessCodes,
  readinessOf,
} from './readiness/readiness-of.ts';
export {
  adviseRepair,
  type RepairAdvice,
  type RepairFacts,
  type RepairReasonCode,
} from './repair/advise-repair.ts';
export {
  type CauseClass,
  type CauseTable,
  causeClasses,
  causeTableOn,
  causeTables,
  classifier,
  mainCause,
} from './reports/cause-classes.ts';
export { makeTicketReport, type ReportQuestion } from './reports/make-ticket-report.ts';
export { parseReportPeriod, type ReportPeriod, reportCut } from './reports/report-period.ts';
export type { ReportTicket } from './reports/ticket-figures.ts';
export type { ReportUnit } from './reports/unit-sums.ts';
export { checkSettings } from './settings/check-settings.ts';
export { loadSettings } from './settings/load-settings.ts';
export { settingDocuments, waiverDocument } from './settings/setting-documents.ts';
export {
  noSettings,
  type ParameterSet,
  type PolicySettings,
  type Waiver,
} from './settings/settings.ts';
export { unlikeSettings } from './settings/unlike-settings.ts';
export type { ExpiredWaiver, WaiverNote } from './settings/waivers-for.ts';
export {
  type ClockAction,
  type ClockReading,
  type ClockRule,
  readClock,
  type StateChange,
  type Stretch,
} from './sla/clock.ts';
export { type ClockedState, defaultClocks, type ServiceClass } from './sla/defaults.ts';
export {
  defaultEscalations,
  type EscalationRule,
  type EscalationStep,
  escalationSteps,
  escalationTargets,
  planEscalation,
  type TakenStep,
} from './sla/escalation.ts';
export type * from './standard.ts';
export { type ExampleResult, testPack } from './test-pack.ts';
