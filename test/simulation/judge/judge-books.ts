import type { Truth } from '../world/truth.ts';
import type { Books } from './books.ts';
import { judgeNotices } from './judge-notices.ts';
import { judgeTickets } from './judge-tickets.ts';

/** Holds the books against the truth: tickets, then notices. No sentence is a run in which everything promised is so. */
export const judgeBooks = (truth: Truth, books: Books): string[] => [
  ...judgeTickets(truth, books),
  ...judgeNotices(books),
];
