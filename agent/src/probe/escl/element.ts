/** An element without its namespace prefix: devices choose prefixes as they like. */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

/** The first child of a name, or undefined. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);

/** All children of a name. */
export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((candidate) => candidate.name === name) ?? [];
