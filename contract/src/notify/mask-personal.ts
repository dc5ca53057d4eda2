/** Runs of nine digits or more (numbers of identity cards and telephones), with blanks, dots or hyphens within, and mail addresses. */
const personal = /[\w.+-]+@[\w-]+\.[\w.-]+|\d(?:[ .-]?\d){8,}/g;

/** A text without what may be somebody's number or address: names of queues and devices are typed by people. */
export const maskPersonal = (text: string): string => text.replace(personal, '***');
