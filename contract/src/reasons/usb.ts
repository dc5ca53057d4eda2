import type { ReasonRow } from './reason.ts';

const sysfs = (...keywords: string[]) => keywords.map((keyword) => ({ standard: 'sysfs' as const, keyword }));
const own = (...keywords: string[]) => keywords.map((keyword) => ({ standard: 'motcua' as const, keyword }));

/**
 * Reasons of devices on a USB cable. A printer that is switched off leaves the bus just as one whose cable is out, so
 * these two have one code; a printer that is on the bus and says nothing has others.
 */
export const usbReasons = [
  {
    code: 'device-unplugged-or-off',
    health: 'down',
    words: {
      vi: 'Không thấy thiết bị trên cổng USB (rút dây hoặc đã tắt)',
      en: 'The device is not on the USB bus (cable out, or switched off)',
    },
    from: [
      ...own('no USB device fits the queue or the device known before'),
      { standard: 'Windows', keyword: 'CM_PROB 24' },
      { standard: 'Windows', keyword: 'CM_PROB 45' },
    ],
  },
  {
    // A weak sign, because usblp asks only when the device comes: no certain fault, and no good news.
    code: 'usb-printer-silent',
    health: 'unknown',
    words: {
      vi: 'Máy in có cắm dây USB nhưng không trả lời (có thể đang tắt)',
      en: 'The printer is plugged in by USB but does not answer (it may be off)',
    },
    from: sysfs('ieee1284_id empty'),
  },
  {
    code: 'usb-not-recognised',
    health: 'down',
    words: {
      vi: 'Có thiết bị cắm vào cổng USB nhưng máy tính không nhận (dây hoặc thiết bị hỏng)',
      en: 'Something is plugged in by USB that the PC cannot talk to (cable or device)',
    },
    from: sysfs('port state attached|powered|reconnecting|default|addressed without a device'),
  },
  {
    code: 'usb-over-current',
    health: 'down',
    words: {
      vi: 'Không thấy thiết bị, và một cổng USB của máy tính đã bị ngắt vì quá dòng',
      en: 'The device is gone, and a USB port of the PC was cut off because too much was drawn from it',
    },
    from: sysfs('over_current_count > 0 on a port without a device'),
  },
  {
    code: 'usb-not-authorized',
    health: 'down',
    words: { vi: 'Máy tính này cấm dùng thiết bị USB đó', en: 'This PC forbids the use of the USB device' },
    from: sysfs('authorized=0'),
  },
  {
    code: 'usb-not-configured',
    health: 'down',
    words: {
      vi: 'Máy tính không khởi động được thiết bị USB',
      en: 'The PC cannot switch the USB device on',
    },
    from: sysfs('bConfigurationValue empty'),
  },
  {
    // Nobody may want to print on it, and some print services make a queue only when asked.
    code: 'usb-printer-without-queue',
    health: 'unknown',
    words: {
      vi: 'Máy in cắm USB nhưng máy tính chưa cài hàng đợi in',
      en: 'The printer is plugged in by USB, but no print queue leads to it',
    },
    from: own('class 07, named by no queue'),
  },
  {
    // Its driver may pass over it while another program uses it.
    code: 'scanner-not-listed',
    health: 'unknown',
    words: {
      vi: 'Máy quét có cắm dây USB nhưng trình điều khiển không thấy',
      en: 'The scanner is plugged in by USB, but its driver does not find it',
    },
    from: own('known before, on the bus, not listed now'),
  },
  {
    // An officer takes it out, and home in the evening: no fault, and nothing that may open a ticket at night.
    code: 'token-absent',
    health: 'unknown',
    words: { vi: 'Thiết bị ký số không cắm vào máy tính', en: 'The signing token is not plugged in' },
    from: own('signing token known before, not on the bus now'),
  },
] as const satisfies readonly ReasonRow[];
