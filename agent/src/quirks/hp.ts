import { from, kindIs, vendorIs } from './fixes.ts';
import type { Fix, Quirk } from './quirk.ts';

const jetdirect = '1.3.6.1.4.1.11.2.3.9';
const deviceId = `${jetdirect}.1.1.7.0`;
const common = `${jetdirect}.4.2.1.1.3`;
const serialObject = `${common}.3.0`;
/** Version, and date, of what runs in the printer itself; two octets of type and length stand before them, too. */
const [romVersion, romDate] = [`${common}.6.0`, `${common}.5.0`] as const;

/** The maker stands in its own field; the object has two octets of type and length before the text. */
const withoutMaker: Fix = ({ model }) => ({ model: model?.replace(/^(HP|Hewlett-Packard)\s+/i, '') ?? null });

const privateSerial = from('serial', { oid: serialObject, pattern: /([A-Z0-9]{8,})/ });
const serialOfCard: Fix = (device, answers) => (device.serial === null ? privateSerial(device, answers) : {});

/** HP. */
export const hp: readonly Quirk[] = [
  {
    name: 'hp-jetdirect',
    match: { sysObjectID: '1.3.6.1.4.1.11.2.3.9' },
    why: 'sysDescr names the network card; the model may stand only in the device id, the serial in a private object',
    reads: [deviceId, serialObject, romVersion, romDate],
    contexts: ['Jetdirect'],
    extend: [
      kindIs('printer'),
      from('model', '1.3.6.1.2.1.25.3.2.1.3.1', { oid: deviceId, pattern: /MDL:\s*([^;]+)/ }),
      withoutMaker,
      ({ model }) => (/\bMFP\b|OfficeJet|All-in-One/i.test(model ?? '') ? { kind: 'mfp' } : {}),
      ({ model }) => (/DesignJet|\bPageWide XL\b/i.test(model ?? '') ? { kind: 'large-format' } : {}),
      serialOfCard,
      from(
        'firmware',
        { oid: romVersion, pattern: /([\w.-]{4,})/ },
        { oid: romDate, pattern: /(\d{8})/ },
        { oid: '1.3.6.1.2.1.1.1.0', pattern: /EEPROM\s+(JDI[^,\s]+)/ },
      ),
    ],
    fixture: 'lnms-jetdirect_context.snmprec',
  },
  {
    name: 'hp-laser-of-another-maker',
    match: { sysObjectID: '1.3.6.1.4.1.11.1' },
    why: 'small lasers that were bought in have a number of their own',
    extend: [kindIs('printer'), withoutMaker],
    fixture: 'librenms/jetdirect_2.snmprec',
  },
  {
    name: 'hp-jetdirect-ex',
    match: { sysObjectID: '1.3.6.1.4.1.1347.41', sysDescr: /^HP ETHERNET MULTI-ENVIRONMENT/ },
    why: 'an external print server that gives the sysObjectID of the printer behind it',
    extend: [vendorIs('HP'), kindIs('printer')],
    fixture: 'lnms-jetdirect_1.snmprec',
  },
];
