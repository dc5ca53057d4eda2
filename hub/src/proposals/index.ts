export { followDevices, pendingDevices, shownState } from './follow-devices.ts';
export { receiptChanges, takeReceipts } from './receive-devices.ts';
