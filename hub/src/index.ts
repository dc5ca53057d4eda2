export { type InitOptions, initInstallation } from './installation/init-installation.ts';
export { type RunningHub, type RunOptions, runHub } from './run/run-hub.ts';
