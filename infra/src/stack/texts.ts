import type { Words } from '@motcua/contract';

const text = (vi: string, en: string): Words => ({ vi, en });

/** What every key of a stack file means; `[]` stands for each item of a list. A test sees that none is missing. */
export const stackTexts: Readonly<Record<string, Words>> = {
  schema: text(
    'Dạng của tệp này; phiên bản Motcua không biết dạng đó sẽ báo rõ',
    'Which form this file has; a Motcua that does not know it says so',
  ),
  places: text('Hai trung tâm và điểm chứng kiến, mỗi nơi một lần', 'The two sites and the witness, each once'),
  'places[].name': text('Tên ngắn của nơi đặt máy', 'Short name of the place'),
  'places[].role': text(
    'primary, backup hoặc witness; primary chỉ là nơi cơ sở dữ liệu bắt đầu',
    'primary, backup or witness; primary is only where the database starts',
  ),
  'places[].facility': text(
    'Tòa nhà của ai: hai nơi chung một cơ sở thì hỏng cùng nhau',
    'Whose building it is: two places in one facility fall together',
  ),
  'places[].country': text('Nước đặt máy (ISO 3166); phải là VN', 'Where it stands (ISO 3166); it has to be VN'),
  'places[].hosts': text('Các máy của nơi đó', 'The hosts of the place'),
  'places[].hosts[].name': text('Tên máy, như trong chứng thư', 'Name of the host, as in certificates'),
  'places[].hosts[].address': text('Địa chỉ IPv4', 'Its IPv4 address'),
  'places[].hosts[].port': text('Cổng SSH', 'Port of SSH'),
  'places[].hosts[].user': text(
    'Người dùng đăng nhập: root, hoặc người được sudo không cần mật khẩu',
    'Who logs in: root, or one who may sudo without a password',
  ),
  'places[].hosts[].size': text(
    'Cỡ máy; không có thì không tính gì theo nó',
    'Size; without it nothing is sized by it',
  ),
  'places[].hosts[].size.cpus': text('Số nhân', 'Cores'),
  'places[].hosts[].size.memoryGb': text('Bộ nhớ, GiB', 'Memory in GiB'),
  'places[].hosts[].size.diskGb': text('Ổ đĩa, GB', 'Disk in GB'),
  paths: text(
    'Các đường truyền giữa hai trung tâm; ít hơn hai đường khác nhau thì bị cảnh báo',
    'The paths between the two sites; fewer than two that differ are a warning',
  ),
  'paths[].name': text('Tên đường truyền', 'Name of the path'),
  'paths[].carrier': text('Nhà mạng', 'Who carries it'),
  'paths[].route': text(
    'Tuyến đi: hai đường chung tuyến thì đứt cùng nhau',
    'The way it goes: two paths of one route are cut together',
  ),
  'paths[].contract': text('Số hợp đồng', 'Number of the contract'),
  'paths[].bandwidthMbps': text('Băng thông theo hợp đồng, Mbit/s', 'Contracted bandwidth in Mbit/s'),
  'paths[].ends': text(
    'Mỗi trung tâm ping đầu kia của đường này ở đâu; thiếu thì không ai biết riêng đường này còn hay mất',
    'What each site pings at the far end of this path; without it nobody knows of this path apart',
  ),
  'paths[].ends[].host': text('Máy ping: một máy của trung tâm', 'The host that pings: one of a site'),
  'paths[].ends[].pings': text(
    'Địa chỉ ở đầu kia mà chỉ đường này dẫn tới: của bộ định tuyến, hoặc của máy bên kia trên đường này',
    'An address at the far end to which only this path leads: of the router there, or of the other host on this path',
  ),
  'paths[].ends[].source': text(
    'Địa chỉ của chính máy để ping từ đó, khi đường đi chọn theo địa chỉ nguồn',
    'An address of its own to ping from, where the way is chosen by the source',
  ),
  networks: text('Ai được vào từ đâu', 'Who may come from where'),
  'networks.admin': text(
    'Nơi quản trị viên đến: chỉ đó mới có SSH',
    'Where administrators come from: SSH is for these',
  ),
  'networks.monitoring': text('Nơi giám sát đến', 'Where monitoring comes from'),
  'networks.agents': text(
    'Nơi các phần mềm giám sát của bộ phận một cửa đến: MQTT và HTTPS',
    'Where agents of the one-stop units come from: MQTT and HTTPS',
  ),
  adminKeys: text(
    'Khóa công khai của quản trị viên; không có thì không tạo người dùng',
    'Public keys of administrators; without any no user is made',
  ),
  timeServers: text('Máy chủ giờ', 'Where the hosts ask for the time'),
  setsClock: text(
    'Máy có tự chỉnh đồng hồ không; máy trong thùng chứa thì không được',
    'Whether the hosts set their clock; containers share their machine’s and cannot',
  ),
  changeWindow: text(
    'Khi nào được thay đổi máy (giờ Việt Nam); qua nửa đêm khi `to` sớm hơn `from`',
    'When hosts may be changed (time of Viet Nam); it goes over midnight when `to` is before `from`',
  ),
  'changeWindow.days': text('Các ngày: mon … sun', 'The days on which it begins: mon … sun'),
  'changeWindow.from': text('Từ giờ', 'Begins at'),
  'changeWindow.to': text('Đến giờ; 24:00 là hết ngày', 'Ends at; 24:00 is the end of the day'),
  logDays: text('Số ngày giữ nhật ký; cấp độ 3 cần ít nhất 90', 'Days that logs are kept; level 3 wants at least 90'),
  backup: text('Sao lưu', 'Backups'),
  'backup.everyDays': text('Mấy ngày sao lưu một lần', 'Days between two backups'),
  'backup.fullEveryDays': text('Mấy ngày sao lưu toàn bộ một lần', 'Days between two full backups'),
  'backup.retentionDays': text('Số ngày giữ bản sao lưu', 'Days that backups are kept'),
  'backup.restoreTestDays': text(
    'Phải khôi phục thử trong bao nhiêu ngày',
    'Within how many days a restore has to be tested',
  ),
  'backup.restoreTestedOn': text(
    'Ngày khôi phục thử gần nhất thành công; chỉ tính khi motcua dc restore-test chưa ghi kết quả nào',
    'Day of the last restore that was tested and worked; counts only while motcua dc restore-test has written no result',
  ),
  installation: text(
    'Dữ liệu ban đầu, dùng một lần: tệp YAML trên máy của nơi chính, hoặc demo:hanoi-2022-06-30 (mô phỏng); không có thì trống',
    'What the installation begins with, once: a YAML file on the host of the primary, or demo:hanoi-2022-06-30 (simulated); else empty',
  ),
  sshKeyFile: text(
    'Khóa riêng để đăng nhập; không có thì hỏi OpenSSH. Khóa không bao giờ vào trạng thái của Pulumi',
    'The private key that logs in; without it OpenSSH is asked. It never becomes part of Pulumi’s state',
  ),
  sshKnownHostsFile: text(
    'Khóa máy đã ghim, như known_hosts; máy không có dòng ở đây thì không nói chuyện',
    'Pinned host keys, as in known_hosts; a host without a line here is not talked to',
  ),
  passphraseFile: text(
    'Mật khẩu cho bí mật của Pulumi; không có thì theo PULUMI_CONFIG_PASSPHRASE_FILE',
    'The passphrase of Pulumi’s secrets; without it PULUMI_CONFIG_PASSPHRASE_FILE of the environment',
  ),
  stateUrl: text(
    'Nơi Pulumi giữ trạng thái; không có thì theo PULUMI_BACKEND_URL hoặc `pulumi login`',
    'Where Pulumi keeps its state; without it PULUMI_BACKEND_URL or what `pulumi login` chose',
  ),
  recordsFolder: text(
    'Nơi ghi kết quả có ngày của restore-test và switchover; không có thì motcua-records trong thư mục trạng thái (file://)',
    'Where dated results of restore-test and switchover are kept; without it motcua-records in the folder of the state (file://)',
  ),
};
