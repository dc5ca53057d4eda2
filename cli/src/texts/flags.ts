import type { Words } from '@motcua/contract';

/** What help says about flags. */
export const flagTexts = {
  output: {
    vi: 'Dạng kết quả; xlsx sẽ có cùng phần nhập/xuất Excel',
    en: 'Form of the result; xlsx comes with import/export of Excel files',
  },
  asOf: { vi: 'Theo tình hình vào ngày này (2026-06-30)', en: 'As things stood on this day (2026-06-30)' },
  lang: { vi: 'Ngôn ngữ: vi hoặc en; nếu không nêu thì theo LANG', en: 'Language: vi or en; otherwise by LANG' },
  quiet: { vi: 'Không nói gì ngoài kết quả và lỗi', en: 'Say nothing but the result and errors' },
  color: { vi: 'Tô màu trên màn hình (--no-color hoặc NO_COLOR để tắt)', en: 'Colours on a terminal' },
  noColor: { vi: 'Không tô màu', en: 'No colours' },
  debug: { vi: 'In cả dấu vết của lỗi ngoài dự kiến', en: 'Print the stack of unexpected errors' },
  help: { vi: 'Xem hướng dẫn', en: 'Show help' },
  hub: { vi: 'Địa chỉ máy chủ', en: 'Address of the hub' },
  data: { vi: 'Thư mục dữ liệu của máy chủ trên máy này', en: 'Data folder of a hub on this machine' },
  initData: { vi: 'Thư mục dữ liệu cần tạo', en: 'Data folder to make' },
  file: {
    vi: 'Nguồn thay cho máy chủ: tệp YAML, thư mục, hoặc demo:hanoi-2022-06-30',
    en: 'Source instead of a hub: a YAML file, a folder, or demo:hanoi-2022-06-30',
  },
  from: { vi: 'Nạp sẵn dữ liệu từ nguồn này', en: 'Fill it from this source' },
  limit: { vi: 'Nhiều nhất bao nhiêu dòng', en: 'How many rows at most' },
  auditFile: { vi: 'Tệp JSON đã xuất, thay cho máy chủ', en: 'An exported JSON file instead of a hub' },
  yes: { vi: 'Không hỏi lại', en: 'Do not ask' },
  pack: {
    vi: 'Bộ tiêu chuẩn: tên một bộ đi kèm hoặc tệp YAML (lặp lại được)',
    en: 'Pack: the name of a built-in one or a YAML file (repeatable)',
  },
  usable: { vi: 'Chỉ đếm thiết bị dùng được', en: 'Count working devices only' },
  all: { vi: 'Cả chỗ đạt và không áp dụng', en: 'Also what is met or does not apply' },
  unit: { vi: 'Mã đơn vị', en: 'Code of a unit' },
  level: { vi: 'Mã cấp (department, district, commune)', en: 'Code of a level (department, district, commune)' },
  kind: { vi: 'Loại thiết bị', en: 'Kind of device' },
  health: { vi: 'Tình trạng', en: 'Health' },
  state: { vi: 'Trạng thái phiếu; open là mọi phiếu chưa đóng', en: 'State; open means any that is not closed' },
  uses: { vi: 'Số máy được dùng mã', en: 'How many PCs may use it' },
  expires: { vi: 'Hạn dùng: 30m, 2h, 7d', en: 'How long it is valid: 30m, 2h, 7d' },
  tokenFile: { vi: 'Tệp chứa mã ghi danh; - là stdin', en: 'File with the enrolment token; - is stdin' },
  stateDir: { vi: 'Thư mục trạng thái của phần mềm giám sát', en: 'State folder of the agent' },
  force: { vi: 'Ghi danh lại dù đã ghi danh', en: 'Enrol again although it is enrolled' },
  host: { vi: 'Địa chỉ để lắng nghe', en: 'Address to listen on' },
  httpPort: { vi: 'Cổng HTTPS; 0 là cổng trống bất kỳ', en: 'HTTPS port; 0 is any free one' },
  mqttPort: { vi: 'Cổng MQTT/TLS; 0 là cổng trống bất kỳ', en: 'MQTT/TLS port; 0 is any free one' },
  publicHost: { vi: 'Tên mà các máy tính dùng để gọi máy chủ', en: 'Name by which agents reach the hub' },
  interval: { vi: 'Số giây giữa hai lần xem', en: 'Seconds between two looks' },
  origin: { vi: 'Kèm nơi mỗi giá trị đến từ', en: 'With where each value comes from' },
  once: { vi: 'Kết thúc sau kết quả đầu tiên', en: 'End after the first result' },
} as const satisfies Record<string, Words>;

/** What help says about arguments. */
export const argTexts = {
  standard: { vi: 'Mã tiêu chuẩn, ví dụ OSS-PC-1', en: 'Id of a standard, such as OSS-PC-1' },
  pack: { vi: 'Tên bộ tiêu chuẩn hoặc tệp YAML', en: 'Name of a pack, or a YAML file' },
  unit: { vi: 'Mã đơn vị', en: 'Code of the unit' },
  device: { vi: 'Mã tài sản hoặc mã thiết bị', en: 'Asset tag or id of the device' },
  agent: { vi: 'Mã máy đã ghi danh', en: 'Id of the agent' },
  ticket: { vi: 'Số phiếu', en: 'Number of the ticket' },
  shell: { vi: 'Loại shell', en: 'Which shell' },
} as const satisfies Record<string, Words>;
