import { expect, test } from 'vitest';
import { esclAddress, esclUrl } from '../../src/probe/escl/address.ts';

test.each([
  { url: 'http://192.0.2.40', means: 'http://192.0.2.40:80/eSCL' },
  { url: 'http://192.0.2.40:8080/eSCL/', means: 'http://192.0.2.40:8080/eSCL' },
  { url: 'https://scanner.example/eSCL/ScannerStatus', means: 'https://scanner.example:443/eSCL' },
  { url: 'http://[2001:db8::1]/scan/eSCL', means: 'http://[2001:db8::1]:80/scan/eSCL' },
])('$url is the service $means', ({ url, means }) => {
  const address = esclAddress(url);
  expect(address === null ? null : esclUrl(address)).toBe(means);
});

test.each(['ftp://192.0.2.40', '192.0.2.40', 'http://', '', 'http://user:secret@192.0.2.40/eSCL'])(
  '"%s" is the address of no scanner',
  (url) => expect(esclAddress(url)).toBeNull(),
);
