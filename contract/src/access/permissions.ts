import type { Words } from '../text/words.ts';
import { type Role, roles } from './roles.ts';

/** Something that may be done, and by which roles. */
interface PermissionRow {
  roles: readonly Role[];
  words: Words;
}

const everybody: readonly Role[] = roles;

/**
 * Every permission there is. A role holds over the units it was given for; what belongs to no unit (accounts, the hub
 * itself) takes a role over the whole installation. What is not in this table nobody may do.
 */
export const permissionRows = {
  'status.read': { roles: everybody, words: { vi: 'Xem tình trạng chung', en: 'see the state of the whole' } },
  'unit.read': { roles: everybody, words: { vi: 'Xem đơn vị', en: 'see units' } },
  'device.read': { roles: everybody, words: { vi: 'Xem thiết bị', en: 'see devices' } },
  'ticket.read': { roles: everybody, words: { vi: 'Xem phiếu sự cố', en: 'see tickets' } },
  'ticket.open': {
    roles: everybody,
    words: { vi: 'Báo hỏng, góp ý, nghiệm thu, báo chưa sửa được', en: 'report a fault, comment, accept, reopen' },
  },
  'audit.read': { roles: everybody, words: { vi: 'Đối chiếu tiêu chuẩn', en: 'see what units lack' } },
  'agent.read': { roles: everybody, words: { vi: 'Xem phần mềm giám sát', en: 'see agents' } },
  'register.read': {
    roles: ['admin', 'it', 'procurement', 'auditor'],
    words: { vi: 'Xem sổ tài sản', en: 'read the register' },
  },
  'quarantine.read': {
    roles: ['admin', 'it', 'auditor'],
    words: { vi: 'Xem thông điệp bị từ chối', en: 'see refused messages' },
  },
  'agent.manage': {
    roles: ['admin', 'it'],
    words: { vi: 'Ghi danh, cấu hình, thu hồi phần mềm giám sát', en: 'enrol, configure and revoke agents' },
  },
  'ticket.work': { roles: ['admin', 'it'], words: { vi: 'Xử lý phiếu sự cố', en: 'work tickets' } },
  'ticket.approve': {
    roles: ['admin'],
    words: { vi: 'Phê duyệt sửa chữa trong thẩm quyền', en: 'approve repairs, within their authority' },
  },
  'problem.decide': {
    roles: ['admin', 'it'],
    words: { vi: 'Tìm, xác nhận, bác bỏ, đóng vấn đề chung', en: 'look for, confirm, dismiss and close problems' },
  },
  'register.write': {
    roles: ['admin', 'it', 'procurement'],
    words: { vi: 'Sửa sổ tài sản', en: 'change the register' },
  },
  'proposal.read': { roles: everybody, words: { vi: 'Xem đề xuất mua sắm', en: 'see proposals' } },
  'proposal.write': {
    roles: ['admin', 'procurement'],
    words: { vi: 'Lập, trình, đặt mua, nhận theo đề xuất', en: 'make, submit, order and receive proposals' },
  },
  'proposal.approve': {
    roles: ['admin'],
    words: { vi: 'Phê duyệt đề xuất mua sắm', en: 'approve and reject proposals' },
  },
  'standard.manage': {
    roles: ['admin', 'procurement'],
    words: { vi: 'Cài bộ tiêu chuẩn, đặt tham số, ghi miễn trừ', en: 'install packs, set parameters, enter waivers' },
  },
  'session.own': { roles: everybody, words: { vi: 'Dùng phiên làm việc của mình', en: 'use their own session' } },
  'token.own': { roles: everybody, words: { vi: 'Quản lý mã truy cập của mình', en: 'manage their own tokens' } },
  'notice.manage': {
    roles: ['admin', 'it'],
    words: { vi: 'Quản lý thông báo và người nhận', en: 'manage notices and who is told' },
  },
  'account.manage': { roles: ['admin'], words: { vi: 'Quản lý tài khoản và quyền', en: 'manage accounts and roles' } },
  'audit-log.read': {
    roles: ['admin', 'auditor'],
    words: { vi: 'Xem nhật ký kiểm toán', en: 'read the audit log' },
  },
  'hub.manage': { roles: ['admin'], words: { vi: 'Quản trị máy chủ', en: 'manage the hub' } },
} as const satisfies Readonly<Record<string, PermissionRow>>;

export type Permission = keyof typeof permissionRows;
export const permissions = Object.keys(permissionRows) as Permission[];

/** Whether a role carries a permission. */
export const roleMay = (role: Role, permission: Permission): boolean =>
  (permissionRows[permission].roles as readonly Role[]).includes(role);
