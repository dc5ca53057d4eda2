const junk =
  /^(0+|1+|x+|-+|\.+|0*123456789?0?|n\/?a|none|null|unknown|default( string)?|system serial number|(chassis|base board) serial number|to be filled by o\.?e\.?m\.?|not (specified|available|applicable|set)|invalid|serial( number)?|o\.?e\.?m\.?|empty|private|<private>)$/i;

/** Whether a serial number or model is one of those that makers leave in when they mean nothing. */
export const isJunkIdentity = (text: string): boolean => junk.test(text);
