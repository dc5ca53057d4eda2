/** The names of one hub at an external broker: each of its two connections may do its one thing. */
export const hubUsers = (hub: string) => ({ hears: `hub-${hub}-hears`, answers: `hub-${hub}-answers` });
