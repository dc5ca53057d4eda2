import type { ErrorTable } from './row.ts';

/** Errors of reading one device, whatever the protocol. */
export const probeErrors = {
  E_DEVICE_NO_ANSWER: {
    exit: 7,
    status: 504,
    words: {
      vi: '{address} không trả lời {protocol} (chờ tối đa {milliseconds} ms)',
      en: '{address} did not answer {protocol} (waited for {milliseconds} ms at most)',
    },
    hint: {
      vi: 'Kiểm tra địa chỉ, cổng, nguồn điện và dây mạng; máy in bận có thể không nhận thêm kết nối.',
      en: 'Check the address, the port, the power and the cable; a busy printer may take no further connection.',
    },
  },
  E_DEVICE_UNUSABLE: {
    exit: 1,
    status: 502,
    words: {
      vi: '{address} trả lời {protocol} nhưng không dùng được: {detailVi}',
      en: 'What {address} answers by {protocol} cannot be used: {detail}',
    },
    hint: {
      vi: 'Kiểm tra địa chỉ và cổng có đúng giao thức này không. Nếu đúng, cập nhật phần mềm của thiết bị.',
      en: 'Check that this address and port speak the protocol. If they do, update the firmware of the device.',
    },
  },
  E_DEVICE_ADDRESS_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Không hiểu địa chỉ thiết bị "{value}"', en: 'Cannot read the device address "{value}"' },
    hint: { vi: 'Viết theo mẫu {example}.', en: 'Write it like {example}.' },
  },
  E_SUBNET_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Không hiểu mạng con "{value}"', en: 'Cannot read the subnet "{value}"' },
    hint: { vi: 'Viết theo mẫu 10.20.30.0/24 (IPv4).', en: 'Write it like 10.20.30.0/24 (IPv4).' },
  },
  E_SUBNET_TOO_LARGE: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Mạng con {value} quá lớn: không được lớn hơn /{limit}',
      en: 'The subnet {value} is too large: not larger than /{limit}',
    },
    hint: { vi: 'Chia nhỏ và dò từng phần.', en: 'Take it apart and scan one part after the other.' },
  },
} as const satisfies ErrorTable;
