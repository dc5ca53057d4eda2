import type { ErrorTable } from './row.ts';

/** Errors of `agent`. */
export const agentErrors = {
  E_STATE_UNREADABLE: {
    exit: 4,
    status: 403,
    words: {
      vi: 'Không dùng được thư mục trạng thái {path}: {detail}',
      en: 'Cannot use the state folder {path}: {detail}',
    },
    hint: {
      vi: 'Thư mục phải thuộc người chạy phần mềm giám sát và chỉ người đó đọc được (chmod 700).',
      en: 'The folder must belong to whoever runs the agent, and be readable by nobody else (chmod 700).',
    },
  },
  E_NOT_ENROLLED: {
    exit: 5,
    status: 404,
    words: {
      vi: 'Máy này chưa ghi danh: {path} không có chứng thư',
      en: 'This PC is not enrolled: {path} holds no certificate',
    },
    hint: {
      vi: 'Chạy: motcua agent enrol --hub URL --token-file TỆP --state {path}',
      en: 'Run: motcua agent enrol --hub URL --token-file FILE --state {path}',
    },
  },
  E_ALREADY_ENROLLED: {
    exit: 6,
    status: 409,
    words: { vi: '{path} đã ghi danh là {agent}', en: '{path} is already enrolled as {agent}' },
    hint: {
      vi: 'Dùng thư mục khác, hoặc thêm --force để ghi danh lại.',
      en: 'Use another folder, or add --force to enrol again.',
    },
  },
  E_TOKEN_MALFORMED: {
    exit: 2,
    status: 400,
    words: { vi: 'Mã ghi danh trong {path} không đúng dạng', en: 'The enrolment token in {path} is malformed' },
    hint: {
      vi: 'Chép nguyên cả dòng do motcua agent token in ra.',
      en: 'Copy the whole line that motcua agent token printed.',
    },
  },
  E_CA_MISMATCH: {
    exit: 4,
    status: 403,
    words: {
      vi: 'Máy chủ {hub} không phải là máy chủ đã cấp mã ghi danh',
      en: 'The hub {hub} is not the one that made the token',
    },
    hint: {
      vi: 'Kiểm tra địa chỉ; có thể có người đứng giữa đường truyền.',
      en: 'Check the address; somebody may be in the middle of the line.',
    },
  },
  E_ENROLMENT_DAMAGED: {
    exit: 1,
    status: 502,
    words: {
      vi: 'Không dùng được câu trả lời ghi danh của {hub}: {detail}',
      en: 'What {hub} answered to the enrolment cannot be used: {detail}',
    },
    hint: {
      vi: 'Cập nhật phần mềm giám sát và máy chủ lên cùng phiên bản rồi ghi danh lại.',
      en: 'Bring the agent and the hub to the same version, then enrol again.',
    },
  },
  E_IDENTITY_DAMAGED: {
    exit: 1,
    status: 500,
    words: { vi: 'Tệp danh tính {path} hỏng: {detail}', en: 'The identity file {path} is damaged: {detail}' },
    hint: {
      vi: 'Ghi danh lại máy này: motcua agent enrol --force.',
      en: 'Enrol this PC again: motcua agent enrol --force.',
    },
  },
  E_CONNECTION_REFUSED: {
    exit: 7,
    status: 502,
    words: {
      vi: 'Máy chủ {where} không nhận phần mềm giám sát này: {detail}',
      en: 'The broker {where} does not take this agent: {detail}',
    },
    hint: {
      vi: 'Kiểm tra chứng thư còn hạn và chưa bị thu hồi; phần mềm giám sát sẽ tự thử lại.',
      en: 'Check that the certificate is valid and not revoked; the agent tries again by itself.',
    },
  },
  E_IPP_DAMAGED: {
    exit: 1,
    status: 502,
    words: {
      vi: 'Câu trả lời IPP hỏng tại byte {offset}: {detail}',
      en: 'The IPP answer is damaged at byte {offset}: {detail}',
    },
    hint: {
      vi: 'Khởi động lại máy in; nếu lặp lại, cập nhật phần mềm của máy in.',
      en: 'Restart the printer; if it repeats, update its firmware.',
    },
  },
  E_PROBE_FAILED: {
    exit: 1,
    status: 502,
    words: { vi: 'Không đọc được {what}: {detail}', en: 'Cannot read {what}: {detail}' },
    hint: { vi: 'Xem motcua agent doctor.', en: 'See motcua agent doctor.' },
  },
  E_HOST_UNRESOLVED: {
    exit: 7,
    status: 504,
    words: { vi: 'Không tìm được địa chỉ của máy tên "{host}"', en: 'No address was found for the name "{host}"' },
    hint: {
      vi: 'Kiểm tra tên, hoặc dùng địa chỉ IP; xem DNS của máy này có chạy không.',
      en: 'Check the name, or give the IP address; see whether DNS works on this PC.',
    },
  },
  E_SNMP_NO_ANSWER: {
    exit: 7,
    status: 504,
    words: {
      vi: '{address} không trả lời SNMP trong {milliseconds} ms',
      en: '{address} did not answer SNMP within {milliseconds} ms',
    },
    hint: {
      vi: 'Kiểm tra địa chỉ, nguồn điện, SNMP đã bật và community (--community); community sai, hoặc mật khẩu mã hóa sai của SNMP 3, cũng không có trả lời.',
      en: 'Check the address, the power, that SNMP is on, and --community: a wrong community, or a wrong privacy password of SNMP 3, is not answered either.',
    },
  },
  E_SNMP_DENIED: {
    exit: 1,
    status: 502,
    words: {
      vi: '{address} từ chối người dùng SNMP này: {detailVi} ({denial})',
      en: '{address} does not let this SNMP user in: {detail} ({denial})',
    },
    hint: {
      vi: 'Kiểm tra --user, --auth, --auth-file, --priv và --priv-file với cấu hình SNMP 3 của thiết bị.',
      en: 'Check --user, --auth, --auth-file, --priv and --priv-file against the SNMP 3 settings of the device.',
    },
  },
  E_SNMP_UNUSABLE: {
    exit: 1,
    status: 502,
    words: {
      vi: 'Không dùng được câu trả lời của {address}: {detailVi}',
      en: 'What {address} answers cannot be used: {detail}',
    },
    hint: {
      vi: 'Kiểm tra cổng: có thể không phải SNMP. Nếu đúng, cập nhật phần mềm của thiết bị.',
      en: 'Check the port: it may not be SNMP. If it is, update the firmware of the device.',
    },
  },
  E_ADDRESS_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Không hiểu địa chỉ "{value}"', en: 'Cannot read the address "{value}"' },
    hint: {
      vi: 'Viết MÁY hoặc MÁY:CỔNG, ví dụ 192.0.2.10 hoặc [2001:db8::1]:161.',
      en: 'Write HOST or HOST:PORT, such as 192.0.2.10 or [2001:db8::1]:161.',
    },
  },
} as const satisfies ErrorTable;
