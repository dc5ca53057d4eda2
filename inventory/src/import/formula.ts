/** What makes a formula reach outside its own workbook: other files, addresses, programs (DDE), live data. */
const outside =
  /\[\d+\]|\[[^\]]*\.(?:xl\w*|csv|ods)\]|\.xl\w{1,2}'?!|\b(?:WEBSERVICE|HYPERLINK|RTD|CALL|REGISTER(?:\.ID)?|EXEC|IMPORT(?:XML|DATA|HTML|RANGE|FEED)|FILTERXML|ENCODEURL|IMAGE|STOCKHISTORY|CUBE\w+|SQL\.REQUEST|DDE)\s*\(|^[^'"(]*\||https?:|ftp:|file:|\\\\/i;

/** Whether a formula would fetch something from outside the file; it is never followed, and its value not trusted. */
export const reachesOutside = (formula: string): boolean => outside.test(formula);
