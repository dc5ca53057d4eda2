import type { DeviceKind } from '@motcua/contract';

/** Words of the papers. They are papers of Vietnamese authorities, and so in Vietnamese only. */
export const paperTexts = {
  blank: '[…]',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  superior: '[CƠ QUAN CHỦ QUẢN]',
  body: '[TÊN CƠ QUAN, ĐƠN VỊ]',
  number: 'Số: […]/TTr-[…]',
  placeAndDate: '[…], ngày […] tháng […] năm […]',
  simulated: 'Dữ liệu mô phỏng',
  asOf: 'Tính đến ngày {date}',
  inWords: 'Bằng chữ: {words}.',
  taxes:
    'Đơn giá và thành tiền đã bao gồm thuế giá trị gia tăng và các loại thuế, phí theo quy định; chưa gồm vận chuyển, lắp đặt, bảo hiểm.',
  ceilings: 'Đơn giá là giá tối đa theo văn bản nêu ở cột Định mức và Ghi chú; giá thực tế theo báo giá.',
  sign: '(Ký, ghi rõ họ tên)',
} as const;

export const estimateTexts = {
  sheet: 'Dự toán',
  title: 'DỰ TOÁN MUA SẮM THIẾT BỊ',
  unit: 'Đơn vị tính: đồng',
  heads: [
    'STT',
    'Tên thiết bị',
    'Thông số tối thiểu',
    'ĐVT',
    'Số lượng',
    'Đơn giá',
    'Thành tiền',
    'Định mức (QĐ số)',
    'Ghi chú',
  ],
  total: 'Tổng cộng',
  signers: ['Người lập', 'Kế toán', 'Thủ trưởng'],
  priceBy: 'Giá trần: {source}',
  forUnits: '{units} đơn vị',
  perUnit: 'Phân bổ',
  perUnitTitle: 'PHÂN BỔ THIẾT BỊ MUA SẮM THEO ĐƠN VỊ',
  perUnitHeads: ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Tên thiết bị', 'Số lượng', 'Thành tiền'],
  moves: 'Điều chuyển',
  movesTitle: 'DANH SÁCH THIẾT BỊ ĐIỀU CHUYỂN',
  movesHeads: ['STT', 'Tên thiết bị', 'Mã tài sản', 'Từ đơn vị', 'Đến đơn vị', 'Ghi chú'],
  sameOwner: 'Cùng cơ quan quản lý',
  otherOwner: 'Khác cơ quan quản lý',
} as const;

/** What devices are counted in. */
export const countedIn = (item: DeviceKind): string => (item === 'pc' || item === 'citizen_pc' ? 'Bộ' : 'Chiếc');

export const requestTexts = {
  name: 'TỜ TRÌNH',
  to: 'Kính gửi: […]',
  basis: 'Căn cứ {text}',
  needTitle: 'I. SỰ CẦN THIẾT',
  need: 'Tính đến ngày {date}, qua rà soát {units} đơn vị theo sổ tài sản và các tiêu chuẩn có hiệu lực, thực trạng thiết bị như sau:',
  needHeads: ['STT', 'Thiết bị', 'Có trong sổ', 'Dùng được', 'Số đơn vị thiếu', 'Số lượng thiếu'],
  asked: 'Số thiếu được xác định theo:',
  askedBy: '- {id}, {title} ({source}).',
  outcome: 'Nếu không bổ sung:',
  outcomeOf: '- {why}',
  contentTitle: 'II. NỘI DUNG ĐỀ XUẤT',
  moving: '1. Điều chuyển {count} thiết bị dùng được, vượt mức tiêu chuẩn ở đơn vị giao (danh sách ở Phụ lục I).',
  noMoves: '1. Không có thiết bị dôi dư để điều chuyển.',
  buying: '2. Mua sắm {count} thiết bị còn thiếu sau điều chuyển (phân bổ ở Phụ lục II):',
  noPurchases: '2. Không mua sắm.',
  buyingHeads: [
    'STT',
    'Tên thiết bị',
    'Thông số tối thiểu',
    'Số lượng',
    'Đơn giá tối đa (đồng)',
    'Thành tiền (đồng)',
    'Định mức',
  ],
  unmet:
    '3. Còn {count} thiết bị chưa đáp ứng được trong đề xuất này do chưa có giá, chưa có nguồn hoặc vượt ngân sách.',
  moneyTitle: 'III. KINH PHÍ VÀ NGUỒN KINH PHÍ',
  money: 'Tổng kinh phí mua sắm: {amount} đồng.',
  moneyHeads: ['Nguồn kinh phí', 'Được giao (đồng)', 'Đề xuất sử dụng (đồng)', 'Còn lại (đồng)'],
  notLimited: '-',
  contingency: 'Dự phòng: […] đồng.',
  methodTitle: 'IV. HÌNH THỨC VÀ THỜI GIAN THỰC HIỆN',
  methodHeads: ['Gói mua sắm', 'Giá trị gói (đồng)', 'Cùng loại đã mua trong năm (đồng)', 'Hình thức', 'Căn cứ'],
  methodUnknown: '[…] (chưa xác định được)',
  together:
    'Hàng hóa cùng loại của mọi đơn vị được gộp trong một gói, không chia nhỏ để giảm hình thức lựa chọn nhà thầu.',
  time: 'Thời gian thực hiện: từ […] đến […].',
  workTitle: 'V. TỔ CHỨC THỰC HIỆN',
  work: [
    '- Đơn vị thực hiện mua sắm: […].',
    '- Đơn vị giám sát, nghiệm thu: […].',
    '- Thiết bị nhận về được ghi tăng vào sổ tài sản ở trạng thái trong kho; chỗ thiếu chỉ được coi là đã đáp ứng khi thiết bị được ghi nhận đang hoạt động tại đơn vị.',
  ],
  askTitle: 'VI. KIẾN NGHỊ',
  ask: 'Kính đề nghị […] xem xét, phê duyệt việc điều chuyển {moved} thiết bị và mua sắm {bought} thiết bị với kinh phí {amount} đồng ({words}).',
  attached:
    'Tài liệu kèm theo: dự toán; ít nhất 03 báo giá […]; kết quả khảo sát thị trường […]; bảng định mức […]; biên bản xác định hiện trạng […].',
  recipients: 'Nơi nhận:',
  recipientLines: ['- Như trên;', '- […];', '- Lưu: VT, […].'],
  signer: '[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]',
  signerName: '[Họ và tên]',
  annexMoves: 'PHỤ LỤC I. DANH SÁCH THIẾT BỊ ĐIỀU CHUYỂN',
  annexPurchases: 'PHỤ LỤC II. PHÂN BỔ THIẾT BỊ MUA SẮM',
} as const;
