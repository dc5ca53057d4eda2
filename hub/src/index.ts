export { describeApi } from './api/index.ts';
export { type ConfiguredBroker, configureBroker } from './broker/mosquitto/configure-broker.ts';
export { type InitOptions, initInstallation } from './installation/init-installation.ts';
export {
  type AuthorityRow,
  encryptAuthority,
  finishAuthority,
  rollAuthority,
  showAuthority,
} from './maintenance/authority.ts';
export { type BackupOptions, takeBackup } from './maintenance/backup.ts';
export { copyInstallation } from './maintenance/copy-installation.ts';
export { migrateInstallation } from './maintenance/migrate-installation.ts';
export { restoreBackup } from './maintenance/restore-backup.ts';
export { type BackupVerdict, verifyBackup } from './maintenance/verify-backup.ts';
export { type RunningHub, type RunOptions, runHub } from './run/run-hub.ts';
export type { MigrationPlan } from './store/index.ts';
