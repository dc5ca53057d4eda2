import { describe, expect, test } from 'vitest';
import { makeAuthority } from '../../src/pki/make-authority.ts';
import { readCertificate } from '../../src/pki/read-certificate.ts';
import { signCertificate } from '../../src/pki/sign-certificate.ts';
import { certificate, parseCertificate } from '../../src/provider/kinds/certificate.ts';

const now = Date.parse('2026-11-29T00:00:00Z');
const request = { commonName: 'dc1', names: ['dc1'], addresses: ['10.77.0.11', '127.0.0.1'], days: 89 };

describe('a certificate of our authority', () => {
  test('says again what was asked for, and when two thirds of its life are over', async () => {
    const authority = await makeAuthority({ name: 'Motcua lab', now });
    const { cert } = await signCertificate({ authority, ...request, now });
    expect(readCertificate(cert, authority.cert)).toMatchObject({
      ...{ ...request, ours: true, renewAt: '2027-01-27T00:00:00.000Z', expiresAt: '2027-02-26T00:00:00.000Z' },
    });
    const other = await makeAuthority({ name: 'Motcua lab', now });
    expect(readCertificate(cert, other.cert)?.ours).toBe(false);
    expect(readCertificate('nothing', authority.cert)).toBe(null);
  });

  test('has to be renewed from then on, and not before', () => {
    const stale = (at: string) => certificate.stale?.({ renewAt: '2027-01-27T00:00:00.000Z' }, Date.parse(at));
    expect(stale('2027-01-26T23:59:59Z')).toBe(false);
    expect(stale('2027-01-27T00:00:00Z')).toBe(true);
  });

  test('is altered when its key is not its own, may be read by others, or another authority signed it', async () => {
    const authority = await makeAuthority({ name: 'Motcua lab', now });
    const { cert, key } = await signCertificate({ authority, ...request, now });
    const declared = certificate.inputs.parse({
      ...{ ...request, path: '/tls/a.pem', keyPath: '/tls/a-key.pem', authority: authority.cert, authorityKey: key },
    });
    const answer = (mode: string, pair: string) =>
      `${mode} root root\n${pair}\n${Buffer.from(cert).toString('base64')}`;
    expect(parseCertificate(declared, answer('600', 'pair'))).toMatchObject(declared);
    expect(parseCertificate(declared, answer('644', 'pair'))?.authority).toBe('');
    expect(parseCertificate(declared, answer('600', 'apart'))?.authority).toBe('');
    const other = { ...declared, authority: (await makeAuthority({ name: 'x', now })).cert };
    expect(parseCertificate(other, answer('600', 'pair'))?.authority).toBe('');
    expect(parseCertificate(declared, '')).toBe(null);
  });
});
