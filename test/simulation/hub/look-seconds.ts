/** A look costs as much as many reports, and three of them prove as much at half a minute as at the usual ten seconds. */
export const lookSeconds = 30;
