import type { CommandTable } from './command-text.ts';

/** Commands about an installation as a whole. */
export const hubTexts = {
  demo: {
    summary: {
      vi: 'Chạy thử: máy chủ, 627 đơn vị (Dữ liệu mô phỏng) và máy tính này',
      en: 'Try it: a hub, 627 units (simulated) and this very PC',
    },
    about: {
      vi: 'Dựng máy chủ trong một thư mục riêng, ghi danh máy tính này vào đơn vị 00364, chờ báo cáo đầu tiên được ghi nhận, rồi in ra những gì tìm thấy. Chạy đến khi Ctrl-C; dừng sạch và xóa thư mục (trừ khi có --data).',
      en: 'Makes a hub in a private folder, enrols this PC as one of unit 00364, waits for its first acknowledged report and prints what it found. Runs until Ctrl-C, then stops cleanly and removes the folder (unless --data is given).',
    },
    examples: [
      { line: 'motcua demo', words: { vi: 'Chạy đến khi Ctrl-C', en: 'Run until Ctrl-C' } },
      {
        line: 'motcua demo --once -o json',
        words: { vi: 'In một đối tượng JSON rồi kết thúc', en: 'Print one JSON object and end' },
      },
    ],
  },
  init: {
    summary: {
      vi: 'Tạo một cài đặt: CA, cơ sở dữ liệu, mã của người quản trị',
      en: "Make an installation: CA, store, administrator's token",
    },
    examples: [
      { line: 'motcua init', words: { vi: 'Trong thư mục mặc định, còn trống', en: 'In the default folder, empty' } },
      {
        line: 'motcua init --data ./data --from demo:hanoi-2022-06-30',
        words: { vi: 'Với dữ liệu mô phỏng của Hà Nội', en: "With Hanoi's simulated data" },
      },
      {
        line: 'motcua init --data ./data --store postgres://motcua@127.0.0.1/motcua --store-password-file mk.txt',
        words: { vi: 'Dữ liệu nằm trong PostgreSQL', en: 'With the data in PostgreSQL' },
      },
    ],
  },
  status: {
    summary: {
      vi: 'Tình hình chung: đơn vị, máy, thiết bị, phiếu',
      en: 'The headline: units, agents, devices, tickets',
    },
    examples: [
      { line: 'motcua status', words: { vi: 'Của máy chủ đang dùng', en: 'Of the hub in use' } },
      { line: 'motcua status -o json', words: { vi: 'Cho chương trình khác đọc', en: 'For another program' } },
    ],
  },
  watch: {
    summary: { vi: 'Theo dõi tình hình, tự làm mới', en: 'Watch the headline, refreshed by itself' },
    about: {
      vi: 'Trên màn hình thì vẽ lại tại chỗ; khi chuyển hướng thì mỗi lần thay đổi in một dòng. Ctrl-C để dừng (mã 130).',
      en: 'Redraws in place on a terminal; prints a line at each change when redirected. Ctrl-C ends it (exit code 130).',
    },
    examples: [
      { line: 'motcua watch', words: { vi: 'Hai giây một lần', en: 'Every two seconds' } },
      {
        line: 'motcua watch --interval 10 >> status.log',
        words: { vi: 'Ghi các thay đổi vào tệp', en: 'Keep the changes in a file' },
      },
    ],
  },
  doctor: {
    summary: {
      vi: 'Khám toàn bộ cài đặt: Node, thư mục, máy chủ, chứng thư, đồng hồ, đĩa',
      en: 'Examine the installation: Node, folder, hub, certificate, clock, disk',
    },
    examples: [
      {
        line: 'motcua doctor',
        words: { vi: 'Mã 1 nếu có điểm hỏng', en: 'Exit code 1 when something is wrong' },
      },
      { line: 'motcua doctor --data ./data -o json', words: { vi: 'Của một thư mục', en: 'Of one data folder' } },
    ],
  },
  export: {
    summary: { vi: 'Xuất toàn bộ sổ thành YAML', en: 'Write the register as YAML' },
    examples: [
      {
        line: 'motcua export -f demo:hanoi-2022-06-30 > all.yaml',
        words: { vi: 'Ra một tệp; đọc lại được bằng -f all.yaml', en: 'Into a file that -f all.yaml reads again' },
      },
    ],
  },
  'hub run': {
    summary: { vi: 'Chạy máy chủ từ một thư mục', en: 'Run the hub of a data folder' },
    about: {
      vi: 'Cổng 0 nghĩa là cổng trống bất kỳ; cổng đã chọn được in ra và ghi vào hub.json khi máy chủ sẵn sàng. Dừng bằng Ctrl-C hoặc SIGTERM.',
      en: 'Port 0 means any free port; the chosen ones are printed and written to hub.json when the hub is ready. Ctrl-C or SIGTERM stops it.',
    },
    examples: [
      { line: 'motcua hub run --data ./data', words: { vi: 'Cổng trống bất kỳ', en: 'On any free ports' } },
      {
        line: 'motcua hub run --data ./data --host 0.0.0.0 --http-port 8443 --mqtt-port 8883',
        words: { vi: 'Cho các máy khác kết nối', en: 'For other machines to connect' },
      },
    ],
  },
  'hub broker-config': {
    summary: {
      vi: 'Viết cấu hình cho Mosquitto dùng chung bởi các máy chủ',
      en: 'Write the configuration of a Mosquitto that hubs share',
    },
    about: {
      vi: 'Gồm chứng thư, quyền theo chủ đề và danh sách chứng thư đã thu hồi. Chạy lại được: khóa, danh sách và mật khẩu đang có được giữ nguyên.',
      en: 'With its certificate, rules and list of revoked certificates. It can be run again: keys, list and password that are there stay.',
    },
    examples: [
      {
        line: 'motcua hub broker-config --data ./data --dir /etc/mosquitto/motcua --name mqtt.example --hub a --hub b',
        words: { vi: 'Cho hai máy chủ a và b', en: 'For two hubs, a and b' },
      },
    ],
  },
  'support-bundle': {
    summary: {
      vi: 'Gom thông tin để nhờ hỗ trợ vào một tệp, không kèm mật khẩu hay mã bí mật',
      en: 'Gather what support needs into one file, without secrets',
    },
    examples: [
      {
        line: 'motcua support-bundle --to ho-tro.tar.gz',
        words: { vi: 'Xem lại trước khi gửi', en: 'Look through it before you send it' },
      },
      {
        line: 'motcua support-bundle --to ho-tro.tar.gz --log hub.log',
        words: { vi: 'Kèm 2000 dòng nhật ký cuối', en: 'With the last 2000 lines of a log' },
      },
    ],
  },
  'hub backup': {
    summary: {
      vi: 'Sao lưu một cài đặt đang chạy (SQLite) vào thư mục mới',
      en: 'Back up a running installation (SQLite) into a new folder',
    },
    examples: [
      {
        line: 'motcua hub backup --data ./data --to ./backup-2026-11-25',
        words: { vi: 'Không phải dừng máy chủ', en: 'The hub goes on' },
      },
    ],
  },
  'hub verify': {
    summary: { vi: 'Kiểm tra một bản sao lưu: tệp, bảng, nhật ký', en: 'Check a backup: files, tables, audit log' },
    examples: [{ line: 'motcua hub verify ./backup-2026-11-25', words: { vi: 'Chỉ đọc', en: 'Only reads' } }],
  },
  'hub restore': {
    summary: { vi: 'Dựng lại một cài đặt từ bản sao lưu', en: 'Make an installation from a backup' },
    examples: [
      {
        line: 'motcua hub restore ./backup-2026-11-25 --data ./data-new',
        words: { vi: 'Vào thư mục trống', en: 'Into an empty folder' },
      },
    ],
  },
  'hub migrate': {
    summary: {
      vi: 'Nâng lược đồ cơ sở dữ liệu lên phiên bản của chương trình',
      en: "Bring the database's schema up to this program's",
    },
    about: {
      vi: 'Máy chủ tự làm việc này khi khởi động; chỉ đi lên, không hạ cấp. Sao lưu trước.',
      en: 'The hub does it by itself when it starts; it only goes forward. Back up before.',
    },
    examples: [
      {
        line: 'motcua hub migrate --data ./data --dry-run',
        words: { vi: 'Sẽ làm gì (mã 3 nếu có)', en: 'What it would do (exit 3 if anything)' },
      },
    ],
  },
  'hub copy': {
    summary: { vi: 'Chuyển dữ liệu từ SQLite sang PostgreSQL', en: 'Move the data from SQLite to PostgreSQL' },
    about: {
      vi: 'Máy chủ phải dừng. Mọi dòng được so lại trước khi dùng; tệp cũ được giữ lại với tên hub.db.copied.',
      en: 'The hub must be stopped. Every row is compared before it is used; the old file stays as hub.db.copied.',
    },
    examples: [
      {
        line: 'motcua hub copy --data ./data --store postgres://motcua@127.0.0.1/motcua --store-password-file mk.txt',
        words: { vi: 'Cơ sở dữ liệu đích phải trống', en: 'The database must be empty' },
      },
    ],
  },
  'config view': {
    summary: { vi: 'Cho biết lệnh sẽ nói với máy chủ nào', en: 'Show which hub commands talk to' },
    examples: [
      { line: 'motcua config view', words: { vi: 'Các giá trị đang dùng', en: 'The values in use' } },
      {
        line: 'motcua config view --origin',
        words: { vi: 'Kèm nơi mỗi giá trị đến từ', en: 'With where each value comes from' },
      },
    ],
  },
  completion: {
    summary: { vi: 'In đoạn mã hoàn thành lệnh cho shell', en: 'Print the completion script of a shell' },
    examples: [
      {
        line: 'motcua completion bash >> ~/.bashrc',
        words: { vi: 'Cho bash, từ phiên sau', en: 'For bash, from the next session' },
      },
      {
        line: 'motcua completion fish > ~/.config/fish/completions/motcua.fish',
        words: { vi: 'Cho fish', en: 'For fish' },
      },
    ],
  },
} as const satisfies CommandTable;
