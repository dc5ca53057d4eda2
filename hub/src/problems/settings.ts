/** From when on something is proposed as a problem. Project defaults; no text of law gives them. */
export interface ProblemSettings {
  /** Units with the same trouble. */
  problemUnits: number;
  /** Days in which it has to begin in all of them. */
  problemDays: number;
  /** Days after its end within which the same reason on the same device counts as come back. */
  recurrenceDays: number;
}

export const defaultProblemSettings: ProblemSettings = { problemUnits: 5, problemDays: 14, recurrenceDays: 30 };
