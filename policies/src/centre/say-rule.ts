import { type Language, say, type Words } from '@motcua/contract';
import type { CentreRule, RuleConfidence, Violation } from './rule.ts';

const confidenceWords: Readonly<Record<RuleConfidence, Words>> = {
  A: { vi: 'đã đọc nguyên văn', en: 'read in its text' },
  B: { vi: 'theo nguồn thứ cấp', en: 'from a secondary source' },
  C: { vi: 'theo hiểu biết, chưa kiểm chứng', en: 'knowledge only, not checked' },
  project: { vi: 'quy định của dự án', en: 'a rule of this project' },
};

/** A rule in one line: what it asks, and where that comes from. */
export const sayRule = ({ title, source, confidence }: CentreRule, language: Language): string =>
  `${title[language]} (${source[language]}; ${say(confidenceWords[confidence], language)})`;

/** What a rule does not allow, and what to do, in one line. */
export const sayViolation = ({ remedy }: CentreRule, { words, params }: Violation, language: Language): string =>
  `${say(words, language, params)}. ${remedy[language]}`;
