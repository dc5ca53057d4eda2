import type { TicketEventData } from './events.ts';

/** One row per action, each about the latest ticket of a device. The union and the executor's map are derived from it. */
export interface StepArgs {
  open: TicketEventData['opened'];
  addCause: { device: string } & TicketEventData['cause_added'];
  endCause: { device: string } & TicketEventData['cause_ended'];
  resolve: { device: string } & TicketEventData['resolved'];
  close: { device: string } & TicketEventData['closed'];
  move: { device: string } & TicketEventData['moved'];
  link: { device: string } & TicketEventData['linked'];
  reopen: { device: string } & TicketEventData['reopened'];
}
export type StepAction = keyof StepArgs;

/** One thing to do to one ticket. */
export type Step = { [A in StepAction]: { action: A } & StepArgs[A] }[StepAction];
