import type { Language, Params } from '../text/words.ts';

/** What the operating system and TLS say in English, and how it is said in Vietnamese; the first that fits counts. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/\bECONNREFUSED\b/, 'máy kia từ chối kết nối'],
  [/\bECONNRESET\b|socket hang up/, 'kết nối bị ngắt giữa chừng'],
  [/\bEPIPE\b/, 'đầu kia đã đóng'],
  [/\bENOTFOUND\b|\bEAI_AGAIN\b/, 'không tìm được địa chỉ của tên máy'],
  [/\bETIMEDOUT\b|\bESOCKETTIMEDOUT\b/, 'không trả lời kịp'],
  [/\bEHOSTUNREACH\b|\bEHOSTDOWN\b|\bENETUNREACH\b|\bENETDOWN\b/, 'không có đường mạng tới đó'],
  [/\bEADDRINUSE\b/, 'cổng đang có chương trình khác dùng'],
  [/\bEADDRNOTAVAIL\b/, 'địa chỉ không phải của máy này'],
  [/\bEACCES\b|\bEPERM\b/, 'không có quyền'],
  [/\bENOENT\b/, 'không có tệp hay thư mục này'],
  [/\bENOTDIR\b/, 'không phải thư mục'],
  [/\bEISDIR\b/, 'là thư mục, không phải tệp'],
  [/\bEEXIST\b/, 'đã có'],
  [/\bENOSPC\b|\bEDQUOT\b/, 'hết chỗ trên đĩa'],
  [/\bEROFS\b/, 'ổ đĩa chỉ cho đọc'],
  [/\bEIO\b/, 'đĩa đọc, ghi lỗi'],
  [/\bEMFILE\b|\bENFILE\b/, 'mở quá nhiều tệp'],
  [/self.signed certificate/i, 'chứng thư tự ký, không phải của CA đã biết'],
  [/certificate has expired/i, 'chứng thư đã hết hạn'],
  [/unable to (?:verify|get)|unknown ca/i, 'không kiểm tra được chứng thư: CA không phải CA đã biết'],
  [/does not match certificate|altnames/i, 'chứng thư không phải của tên máy này'],
  [/wrong version number|packet length too long/i, 'đầu kia không nói TLS'],
];

const most = 200;

/** The parameters of an error, with what the system said of it in the language of the rest; the code stays for support. */
export function sayInLanguage(params: Params, language: Language): Params {
  const { detail } = params;
  if (language === 'en' || typeof detail !== 'string') return params;
  const said = sayings.find(([pattern]) => pattern.test(detail))?.[1];
  if (said === undefined) return params;
  const code = /\bE[A-Z_]{3,}\b/.exec(detail)?.[0];
  return { ...params, detail: code === undefined ? said : `${said} (${code})`.slice(0, most) };
}
