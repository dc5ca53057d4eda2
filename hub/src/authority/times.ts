export const day = 86_400_000;

/**
 * How long before they are made certificates and lists are good. Whoever checks one goes by a clock of its own, and would refuse one
 * of the future: where one of the two is wrong by a time zone (14 h at most), nobody could come in.
 */
export const slackMs = 24 * 60 * 60 * 1000;
