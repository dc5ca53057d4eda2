import { ExpectedError, fill, type Params, type Words } from '@motcua/contract';

/** A point in a file, counted from 1 as editors do. */
export interface SourcePoint {
  path: string;
  line: number;
  column: number;
}

/** One thing that is wrong in a file. `where` is the field, as a path. */
export interface Problem {
  at: SourcePoint;
  where: string;
  words: Words;
}

/** A problem with the placeholders of its text filled. */
export const problem = (at: SourcePoint, where: string, words: Words, params: Params = {}): Problem => ({
  at,
  where,
  words: { vi: fill(words.vi, params), en: fill(words.en, params) },
});

type ListCode = 'E_YAML_INVALID' | 'E_PACK_INVALID' | 'E_PARAMETERS_INVALID';
const mostShown = 50;

/** Everything that is wrong in some files, in one error: its text lists all, `problems` holds them one by one. */
export class InvalidFiles extends ExpectedError {
  readonly problems: readonly Problem[];

  constructor(code: ListCode, problems: readonly [Problem, ...Problem[]]) {
    const [first, ...rest] = problems.toSorted(byPlace) as [Problem, ...Problem[]];
    const shown = rest.slice(0, mostShown - 1);
    const left = rest.length - shown.length;
    const list = (language: 'vi' | 'en') =>
      [
        head(code, first, language),
        ...shown.map((item) => line(item, language)),
        ...(left > 0 ? [`… +${left}`] : []),
      ].join('\n');
    super(code, { ...first.at, where: first.where, detail: list('en'), detailVi: list('vi') });
    this.problems = [first, ...rest];
  }
}

/** The error of a pack or of parameters names the field in its own text, and the place of the first problem stands in both. */
const head = (code: ListCode, first: Problem, language: 'vi' | 'en') =>
  code !== 'E_YAML_INVALID' ? first.words[language] : said(first, language);

const said = ({ where, words }: Problem, language: 'vi' | 'en') =>
  `${where === '' ? '' : `${where}: `}${words[language]}`;

const line = (problem: Problem, language: 'vi' | 'en') =>
  `${problem.at.path}:${problem.at.line}:${problem.at.column}: ${said(problem, language)}`;

const byPlace = (a: Problem, b: Problem) =>
  a.at.path === b.at.path ? a.at.line - b.at.line || a.at.column - b.at.column : a.at.path < b.at.path ? -1 : 1;

/** Throws when there is any problem. */
export function throwAny(code: ListCode, problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first !== undefined) throw new InvalidFiles(code, [first, ...rest]);
}
