import type { DiscoveryState, Words } from '@motcua/contract';

/** What help says about the flags of `agent discover`. */
export const discoverFlagTexts = {
  subnet: { vi: 'Mạng con, ví dụ 10.20.30.0/24; không lớn hơn /20', en: 'Subnet, such as 10.20.30.0/24; at most /20' },
  communityFile: {
    vi: 'Tệp chứa community SNMP, mỗi dòng một mã; - là stdin. Hoặc đặt MOTCUA_SNMP_COMMUNITIES. Mặc định: public',
    en: 'File with SNMP communities, one a line; - is stdin. Or set MOTCUA_SNMP_COMMUNITIES. Otherwise: public',
  },
  state: { vi: 'Trạng thái đề xuất', en: 'State of the proposal' },
  targetsFile: {
    vi: 'Tệp YAML hoặc JSON thay toàn bộ danh sách; - là stdin',
    en: 'YAML or JSON file to replace the whole list by; - is stdin',
  },
  rate: { vi: 'Số gói hỏi mỗi giây', en: 'Probes a second' },
  ports: {
    vi: 'Cổng khác thường: snmp=1161,ipp=8631,escl=8080,raw=9101',
    en: 'Other ports than the usual ones: snmp=1161,ipp=8631,escl=8080,raw=9101',
  },
} as const satisfies Record<string, Words>;

/** Names of values, and what is said while it goes on. */
export const discoverTexts = {
  address: { vi: 'Địa chỉ', en: 'Address' },
  vendor: { vi: 'Hãng', en: 'Vendor' },
  model: { vi: 'Kiểu máy', en: 'Model' },
  serial: { vi: 'Số sê-ri', en: 'Serial' },
  evidence: { vi: 'Căn cứ', en: 'Evidence' },
  scanned: { vi: 'Đã hỏi', en: 'Asked' },
  progress: {
    vi: 'Đã hỏi {done}/{total} địa chỉ, thấy {found} thiết bị',
    en: '{done} of {total} addresses asked, {found} device(s) found',
  },
  stopped: {
    vi: 'Dừng giữa chừng: còn {left} địa chỉ chưa hỏi.',
    en: 'Stopped half-way: {left} address(es) were not asked.',
  },
  noProposals: { vi: 'Không có đề xuất nào.', en: 'There is no proposal.' },
  noTargets: { vi: 'Chưa có thiết bị nào.', en: 'No device yet.' },
  reader: { vi: 'Máy đọc cho đơn vị', en: 'Read by agent' },
  scans: { vi: 'Mạng con được dò', en: 'Subnets scanned' },
  nothing: { vi: 'Không địa chỉ nào trả lời.', en: 'No address answered.' },
} as const satisfies Record<string, Words>;

/** What help says about arguments. */
export const discoverArgTexts = {
  id: { vi: 'Mã đề xuất', en: 'Id of the proposal' },
} as const satisfies Record<string, Words>;

/** States of a proposal. */
export const discoveryStateWords: Readonly<Record<DiscoveryState, Words>> = {
  proposed: { vi: 'Chờ quyết định', en: 'proposed' },
  accepted: { vi: 'Đã nhận', en: 'accepted' },
  dismissed: { vi: 'Bỏ qua', en: 'dismissed' },
};
