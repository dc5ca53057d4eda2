export { followDevices, pendingDevices, shownState } from './follow-devices.ts';
export { type Receipt, receiptChanges, takeReceipts } from './receive-devices.ts';
