export { failureText } from './channels/channel.ts';
export { type Channels, makeChannels } from './channels/make-channels.ts';
export { startNotifying } from './start-notifying.ts';
