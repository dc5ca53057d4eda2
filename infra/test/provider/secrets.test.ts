import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openProps, sealProps } from '../../src/provider/secrets.ts';

const secret = (value: unknown) => ({
  '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
  value,
});

describe('secret properties', () => {
  test('are opened for the work and remembered as secret', () => {
    const opened = openProps({ path: '/etc/key', content: secret('hidden'), list: ['a', secret('b')] });
    expect(opened.props).toEqual({ path: '/etc/key', content: 'hidden', list: ['a', 'b'] });
    expect([...opened.secretKeys]).toEqual(['content', 'list']);
  });

  test('are sealed again before the engine sees them', () => {
    expect(sealProps({ path: '/etc/key', content: 'hidden' }, new Set(['content']))).toEqual({
      path: '/etc/key',
      content: secret('hidden'),
    });
  });

  test('that are not known yet are named', () => {
    const { unknownKeys } = openProps({ content: '04da6b54-80e4-46f7-96ec-b56ff0331ba9', mode: '0600' });
    expect([...unknownKeys]).toEqual(['content']);
  });

  test('survive opening and sealing, whatever they are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue()), (props) => {
        const keys = new Set(Object.keys(props));
        expect(openProps(sealProps(props, keys)).props).toEqual({ ...props });
      }),
    );
  });
});
