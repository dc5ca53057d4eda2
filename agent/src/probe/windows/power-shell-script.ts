/** What a script asks: a name for the answer, then the class, its properties, and which of its rows. */
interface Question {
  of: string;
  properties: readonly string[];
  where?: string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A script that asks all questions in one process. Properties have their CIM names, which are not translated as captions are;
 * no double quotes, which command lines of Windows cannot carry unharmed. Each class fails for itself. The key `end` is
 * written last: without it the answer is cut. Letters beyond ASCII leave as JSON escapes, because PowerShell writes in the
 * code page of the console, and setting another throws where there is none.
 */
export const scriptOf = (questions: Readonly<Record<string, Question>>): string =>
  [
    "$ErrorActionPreference='Stop'",
    "$ProgressPreference='SilentlyContinue'",
    'function Ask($class,$names,$filter){' +
      'try{$a=@{ClassName=$class;Property=$names;OperationTimeoutSec=10};if($filter){$a.Filter=$filter};' +
      '$r=@(Get-CimInstance @a|Select-Object -Property $names);@{ok=$true;rows=$r}}' +
      'catch{@{ok=$false;error=[string]$_.FullyQualifiedErrorId}}}',
    `$o=[ordered]@{${Object.entries(questions).map(toAsk).join('')}end=$true}`,
    '$j=ConvertTo-Json -InputObject $o -Compress -Depth 5',
    String.raw`[regex]::Replace($j,'[^\x20-\x7e]',{param($m)'\u{0:x4}' -f [int]$m.Value[0]})`,
  ].join(';');

const toAsk = ([name, { of, properties, where }]: [string, Question]): string =>
  `${name}=Ask ${quoted(of)} (${properties.map(quoted).join(',')})${where === undefined ? '' : ` ${quoted(where)}`};`;
