import { describe, expect, test } from 'vitest';
import { parseListing } from '../../src/collectors/scanner/listing.ts';
import { interpretScan } from '../../src/collectors/scanner/status.ts';

const ended = (exitCode: number | null, stderr = '') => ({ exitCode, timedOut: false, stdout: '', stderr });

describe('how scanimage ended', () => {
  test.each([
    [0, '', []],
    [1, 'scanimage: sane_read: Operation not supported', ['scanner-unsupported']],
    [1, 'scanimage: open of device test:9 failed: Invalid argument', ['scanner-invalid']],
    [1, 'scanimage: open of device net:x failed: Error during device I/O', ['scanner-io-error']],
    [1, 'scanimage: open of device x failed: Device busy\n\nYou seem to have specified…', ['scanner-busy']],
    [1, 'scanimage: open of device x failed: Access to resource has been denied', ['scanner-access-denied']],
    [1, 'scanimage: unrecognized option', ['not-read']],
    [2, 'scanimage: sane_read: Operation was canceled', ['scanner-cancelled']],
    [3, '', ['scanner-busy']],
    [4, '', ['scanner-invalid']],
    [6, '', ['scanner-jammed']],
    [7, '', ['scanner-no-documents']],
    [8, '', ['scanner-cover-open']],
    [9, '', ['scanner-io-error']],
    [10, '', ['scanner-no-memory']],
    [11, '', ['scanner-access-denied']],
    [42, '', ['not-read']],
    [null, '', ['not-read']],
  ])('with %s and "%s" is %j', (code, stderr, reasons) =>
    expect(interpretScan(ended(code, stderr)).reasons).toEqual(reasons),
  );

  test('not at all: the scanner hangs', () => {
    expect(interpretScan({ ...ended(null), timedOut: true }).reasons).toEqual(['scanner-hung']);
  });
});

describe('the list of scanners', () => {
  const record = (...fields: string[]) => `${fields.join('\u001f')}\u001e`;

  test('keeps a name for a scanner over replugging, and tells two of a kind apart', () => {
    const listed = (bus: string) =>
      parseListing(record(`epsonds:libusb:${bus}`, 'Example', 'Scan | "100"', 'flatbed scanner'));
    expect(listed('001:004')).toEqual(listed('001:009').map((row) => ({ ...row, device: 'epsonds:libusb:001:004' })));
    const two =
      record('a:libusb:001:002', 'V', 'M', 'sheetfed scanner') +
      record('a:libusb:001:003', 'V', 'M', 'sheetfed scanner');
    expect(parseListing(two).map(({ key }) => key)).toEqual(['sane:a:usb:V-M', 'sane:a:usb:V-M#2']);
  });

  test('knows a multifunction device, and takes no camera for a scanner', () => {
    const output =
      record('x:1', 'V', 'M', 'multi-function peripheral') + record('v4l:/dev/video0', 'V', 'Cam', 'video camera');
    expect(parseListing(output).map(({ kind }) => kind)).toEqual(['multifunction']);
  });

  test.each(['', '\n', '\u001e', '\u001f\u001f\u001e'])('of %j is empty', (output) =>
    expect(parseListing(output)).toEqual([]),
  );
});
