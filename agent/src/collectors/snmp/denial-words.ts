import type { Words } from '@motcua/contract';
import type { Denial } from '../../probe/snmp/denial.ts';

/** What a denial means to whoever gave the user and the passwords. */
export const denialWords: Readonly<Record<Denial, Words>> = {
  usmStatsUnsupportedSecLevels: {
    vi: 'thiết bị không chấp nhận mức bảo mật này',
    en: 'the device does not take this level of security',
  },
  usmStatsNotInTimeWindows: { vi: 'đồng hồ SNMP của thiết bị không khớp', en: 'its SNMP clock does not agree' },
  usmStatsUnknownUserNames: { vi: 'không có người dùng này', en: 'it knows no such user' },
  usmStatsUnknownEngineIDs: { vi: 'thiết bị không nhận mã máy của chính nó', en: 'it does not know its own engine' },
  usmStatsWrongDigests: { vi: 'sai mật khẩu hoặc cách xác thực', en: 'wrong authentication password or protocol' },
  usmStatsDecryptionErrors: { vi: 'sai mật khẩu hoặc cách mã hóa', en: 'wrong privacy password or protocol' },
  authorizationError: {
    vi: 'người dùng này không được đọc, hoặc chỉ được đọc khi có xác thực và mã hóa',
    en: 'this user may not read, or only with authentication and encryption',
  },
};
