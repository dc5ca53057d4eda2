/** Delimiter tags (RFC 8010, 3.5.1): they open a group of attributes. */
export const groupTag = {
  operation: 0x01,
  job: 0x02,
  end: 0x03,
  printer: 0x04,
  unsupported: 0x05,
  subscription: 0x06, // RFC 3995
  event: 0x07, // RFC 3995
} as const;

/** Value tags (RFC 8010, 3.5.2) that are read in a form of their own; all others are text. */
export const valueTag = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  octetString: 0x30,
  dateTime: 0x31,
  resolution: 0x32,
  rangeOfInteger: 0x33,
  begCollection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  nameWithoutLanguage: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  naturalLanguage: 0x48,
  memberAttrName: 0x4a,
} as const;

/** Operations (RFC 8011, 5.4.15; RFC 3995, 11; RFC 3996, 5; CUPS extension 0x4002). */
export const operation = {
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
  createPrinterSubscriptions: 0x0016,
  getSubscriptions: 0x0019,
  renewSubscription: 0x001a,
  cancelSubscription: 0x001b,
  getNotifications: 0x001c,
  cupsGetPrinters: 0x4002,
} as const;
