export { ticketQuestion } from './ticket-question.ts';
