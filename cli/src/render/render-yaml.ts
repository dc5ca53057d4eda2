import { stringify } from 'yaml';

/** An answer as YAML. Codes such as 00364 are quoted by the library, because they would read as numbers. */
export const renderYaml = (data: object): string => stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 });
