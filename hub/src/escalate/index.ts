export { EscalationBook } from './escalation-book.ts';
export { escalationRules } from './escalation-rules.ts';
