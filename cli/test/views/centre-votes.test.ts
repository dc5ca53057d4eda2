import { expect, test } from 'vitest';
import { centreTexts as texts } from '../../src/texts/centre.ts';
import { votesWords } from '../../src/views/centre-votes.ts';

test.each([
  { title: 'nothing while all is well', writable: true, healthy: 3, words: null },
  { title: 'a vote that is missing though it can be written', writable: true, healthy: 2, words: texts.votes },
  { title: 'read-only for want of votes', writable: false, healthy: 1, words: texts.readOnly },
  { title: 'that nobody leads though there are votes enough', writable: false, healthy: 3, words: texts.noneLeads },
  { title: 'that nobody knows when no site answers', writable: null, healthy: 0, words: texts.writableUnknown },
])('dc status says $title', ({ writable, healthy, words }) => {
  expect(votesWords({ writable, votes: { healthy, of: 3 } })).toBe(words);
});
