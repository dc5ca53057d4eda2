import type { Words } from '@motcua/contract';

/** A column of a list: its name in JSON, its header in the template, and what else people call it (as `headerKey` has it). */
export interface Field {
  field: string;
  words: Words;
  /** Headers that mean this and nothing else. */
  names: readonly string[];
}

const field = (name: string, vi: string, en: string, names = ''): Field => ({
  field: name,
  words: { vi, en },
  names: names === '' ? [] : names.split('|'),
});

/** Columns of a list of devices, in the order of the template. */
export const deviceFields: readonly Field[] = [
  field(
    'unit',
    'Mã đơn vị',
    'Unit',
    'ma dv|ma don vi su dung|don vi|ten don vi|don vi su dung|ten don vi su dung|dv su dung|dv|dvsd|noi su dung|unit code|phuong xa|don vi quan ly|bo phan su dung|ma dinh danh don vi|co quan|co quan don vi|unit name',
  ),
  field(
    'tag',
    'Mã tài sản',
    'Asset tag',
    'ma ts|ma thiet bi|ma tb|ma so|ma so tai san|ma so ts|ma may|so the|so the tai san|tag|asset id|ma tai san thiet bi|ma qr|ma vach|ma tscd|ma ccdc|asset|asset code|ma',
  ),
  field(
    'assetNumber',
    'Số hiệu kế toán',
    'Asset number',
    'so hieu tai san|so hieu ts|so hieu tscd|so hieu|ma ke toan|so the ke toan|asset no|asset account',
  ),
  field(
    'kind',
    'Loại thiết bị',
    'Kind',
    'loai|loai tb|loai tai san|loai ts|chung loai|nhom thiet bi|nhom tai san|device kind|device type|type|category|loai may',
  ),
  field(
    'vendor',
    'Hãng sản xuất',
    'Vendor',
    'hang|hang sx|nha san xuat|nha sx|nhan hieu|thuong hieu|manufacturer|brand|make|hieu',
  ),
  field(
    'model',
    'Kiểu máy',
    'Model',
    'model may|ma hieu|ky hieu|kieu|dong may|mau may|doi may|ten model|model name|chung loai model|nhan hieu model',
  ),
  field(
    'serial',
    'Số sê-ri',
    'Serial number',
    'so seri|so se ri|seri|se ri|serial|so serial|s n|sn|so may|serial no|so sx|so xuong|so che tao|service tag',
  ),
  field('mac', 'Địa chỉ MAC', 'MAC address', 'mac|dia chi vat ly|mac addr|so mac'),
  field(
    'year',
    'Năm sử dụng',
    'Year',
    'nam sx|nam san xuat|nam|nam mua|nam dua vao su dung|nam dua vao sd|nam trang bi|nam sd|nam bat dau su dung|year of use|nam cap|nam lap dat|thoi gian su dung|nam nhap|nam mua sam|ngay dua vao su dung|ngay su dung',
  ),
  field(
    'cost',
    'Nguyên giá (đồng)',
    'Cost (VND)',
    'gia|gia tri|gia mua|don gia|nguyen gia tai san|gia tri ban dau|ng|original cost|price|purchase price|gia tri nguyen gia|thanh tien|so tien|nguyen gia ts|nguyen gia tscd',
  ),
  field(
    'status',
    'Tình trạng',
    'Status',
    'trang thai|hien trang|tinh trang su dung|tinh trang thiet bi|tinh trang hoat dong|tinh trang tb|tinh trang ts|chat luong|condition|state|hien trang su dung|trang thai su dung|tinh trang hien tai',
  ),
  field(
    'custodian',
    'Người sử dụng',
    'Custodian',
    'nguoi quan ly|nguoi sd|can bo su dung|can bo quan ly|nguoi giu|nguoi phu trach|cb su dung|user|used by|nguoi quan ly su dung|can bo|ho ten nguoi su dung|ho va ten nguoi su dung|nguoi duoc giao|can bo duoc giao|nguoi nhan',
  ),
  field(
    'room',
    'Phòng',
    'Room',
    'vi tri|phong ban|phong lam viec|noi dat|dia diem dat|quay|location|vi tri lap dat|vi tri dat|phong dat|ten phong|office|noi lap dat',
  ),
  field(
    'budgetLine',
    'Nguồn kinh phí',
    'Budget line',
    'nguon|nguon von|nguon hinh thanh|muc chi|du an|budget|funding|source of funds|nguon kp|nguon kinh phi mua sam',
  ),
  field(
    'warrantyUntil',
    'Bảo hành đến',
    'Warranty until',
    'het bao hanh|han bao hanh|ngay het bao hanh|bao hanh den ngay|bao hanh|thoi han bao hanh|warranty|ngay het han bao hanh',
  ),
  field('custody', 'Hình thức giao', 'Custody', 'so huu|hinh thuc quan ly|muon|loan|ownership|hinh thuc'),
  field('loanFrom', 'Mượn từ ngày', 'Loan from', 'ngay muon|muon tu'),
  field('loanUntil', 'Mượn đến ngày', 'Loan until', 'ngay tra|muon den|han tra'),
  field(
    'requisitioned',
    'Trưng dụng cho người dân',
    'Requisitioned for citizens',
    'trung dung|requisitioned|dung chung voi nguoi dan',
  ),
  field('note', 'Ghi chú', 'Note', 'ghi chu khac|chu thich|remarks|notes|comment|mo ta|dien giai|y kien'),
];

/** Columns of a list of units, in the order of the template. */
export const unitFields: readonly Field[] = [
  field(
    'code',
    'Mã đơn vị',
    'Code',
    'ma|ma dv|unit code|ma so|ma dinh danh|ma hanh chinh|ma phuong xa|ma xa|ma dvhc|ma don vi hanh chinh',
  ),
  field(
    'name',
    'Tên đơn vị',
    'Name',
    'ten|don vi|ten dv|unit|unit name|ten phuong xa|phuong xa|ten co quan|co quan|bo phan mot cua|ten bo phan',
  ),
  field(
    'parent',
    'Đơn vị cấp trên',
    'Parent',
    'cap tren|don vi chu quan|truc thuoc|quan huyen|thuoc|don vi quan ly|parent unit|parent code|ma cap tren|quan huyen thi xa|thuoc quan huyen',
  ),
  field(
    'area',
    'Diện tích (m²)',
    'Area (m²)',
    'dien tich phong|dt|dien tich su dung|dien tich bo phan mot cua|dien tich m2|area m2|dien tich san|m2',
  ),
  field(
    'officers',
    'Số cán bộ',
    'Officers',
    'can bo|so cbcc|so can bo cong chuc|so luong can bo|cbcc|so cong chuc|so cc|so cb|number of officers|staff|so nguoi|so can bo mot cua|cong chuc|so luong cbcc',
  ),
  field('digitisingOfficers', 'Số cán bộ số hóa', 'Digitising officers', 'can bo so hoa|so cb so hoa|so nguoi so hoa'),
  field(
    'uplinkMbps',
    'Đường truyền (Mbit/s)',
    'Uplink (Mbit/s)',
    'duong truyen|toc do|toc do mang|bang thong|internet|uplink|mang',
  ),
  field('level', 'Cấp', 'Level', 'cap don vi|cap hanh chinh|unit level'),
  field('unitType', 'Loại đơn vị', 'Type of unit', 'loai|loai hinh|type|unit type'),
];

/** Columns that are read but are nothing of the record. */
export const helperFields: readonly Field[] = [
  field('quantity', 'Số lượng', 'Quantity', 'sl|so luong thiet bi|qty|so luong may|so luong tai san'),
  field('validFrom', 'Từ ngày', 'From', 'valid from|hieu luc tu'),
  field('validTo', 'Đến trước ngày', 'Until before', 'valid to|hieu luc den'),
];

/** Headers that would be taken for something else, and are nothing to us. */
export const ignoredNames: ReadonlySet<string> = new Set(
  (
    'stt|tt|so tt|so thu tu|no|id|ket qua|ket qua nhap|result|don vi tinh|dvt|gia tri con lai|gtcl|con lai|hao mon|hao mon luy ke|ty le hao mon|khau hao|' +
    'ky nhan|ky ten|chu ky|xac nhan|nuoc san xuat|nuoc sx|xuat xu|hinh anh|anh|so dien thoai|dien thoai|chuc vu|ten don vi tinh|simulated|mo phong'
  ).split('|'),
);
