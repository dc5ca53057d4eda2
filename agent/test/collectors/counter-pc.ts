/** Dữ liệu mô phỏng: hand-written devices of a counter PC, with vendors and models that do not exist. */
export const printer = {
  port: 2,
  address: 4,
  id: '1209:0001',
  manufacturer: 'Example',
  product: 'Office 100',
  serial: 'A1B2',
  interfaces: [
    { is: '07/01/02', deviceId: 'MFG:Example;MDL:Office 100;CMD:PCL,PJL;CLS:PRINTER;DES:Example Office 100;' },
  ],
};
export const scanner = {
  port: 3,
  address: 5,
  id: '1209:0002',
  manufacturer: 'Example',
  product: 'Scan 200',
  serial: 'S9',
  interfaces: [{ is: 'ff/ff/ff' }],
};
/** Chip card by class, like most tokens of today. */
export const token = {
  port: 4,
  address: 6,
  id: '1209:0003',
  manufacturer: 'Example',
  product: 'Sign Key',
  serial: 'T7',
  interfaces: [{ is: '0b/00/00' }],
};
export const cardReader = {
  port: 5,
  address: 7,
  id: '1209:0004',
  product: 'CCID Smart Card Reader',
  interfaces: [{ is: '0b/00/00' }],
};
