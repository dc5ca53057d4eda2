export { followPlaces } from './follow-places.ts';
export { type EntryOf, takeBackMoves } from './move-things.ts';
