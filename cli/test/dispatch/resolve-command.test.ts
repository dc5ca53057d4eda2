import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveCommand } from '../../src/dispatch/resolve-command.ts';

const ids = ['audit', 'agent list', 'agent token', 'standard explain'] as const;
const resolve = (line: string) => resolveCommand(line === '' ? [] : line.split(' '), ids);

describe('resolveCommand', () => {
  test.each([
    { line: 'audit -f x', id: 'audit', argv: ['-f', 'x'] },
    { line: 'agent token --unit 00364', id: 'agent token', argv: ['--unit', '00364'] },
    { line: '--lang en audit', id: 'audit', argv: ['--lang', 'en'] },
    { line: '-o json agent list', id: 'agent list', argv: ['-o', 'json'] },
    { line: 'agent --quiet list', id: 'agent list', argv: ['--quiet'] },
    { line: 'standard explain OSS-PC-1', id: 'standard explain', argv: ['OSS-PC-1'] },
    { line: 'audit -- --help', id: 'audit', argv: ['--', '--help'] },
  ])('runs "$line" as $id', ({ line, id, argv }) => {
    expect(resolve(line)).toEqual({ is: 'run', id, argv });
  });

  test.each([
    { line: '', subject: { of: 'all' } },
    { line: '--help', subject: { of: 'all' } },
    { line: '-h', subject: { of: 'all' } },
    { line: 'help', subject: { of: 'all' } },
    { line: 'agent', subject: { of: 'topic', topic: 'agent' } },
    { line: 'agent --help', subject: { of: 'topic', topic: 'agent' } },
    { line: 'help agent', subject: { of: 'topic', topic: 'agent' } },
    { line: 'audit --help', subject: { of: 'command', id: 'audit' } },
    { line: 'help agent token', subject: { of: 'command', id: 'agent token' } },
    { line: 'agent token -h', subject: { of: 'command', id: 'agent token' } },
  ])('helps with "$line"', ({ line, subject }) => {
    expect(resolve(line)).toEqual({ is: 'help', subject });
  });

  test('knows the version by its flag alone', () => {
    expect(resolve('--version')).toEqual({ is: 'version' });
  });

  test.each([
    { line: 'adit', command: 'adit', near: 'audit' },
    { line: 'agent tokn', command: 'agent tokn', near: 'agent token' },
    { line: 'agentlist', command: 'agentlist', near: 'agent list' },
  ])('suggests $near for "$line"', ({ line, command, near }) => {
    expect(resolve(line)).toMatchObject({
      is: 'unknown',
      command,
      near: expect.stringMatching(new RegExp(`^${near}`)),
    });
  });
});

test('every command line is a command, help, or an error that suggests something', () => {
  const word = fc.oneof(
    fc.constantFrom('audit', 'agent', 'list', '-o', '--help', '--', '-', '--lang', ''),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
      const request = resolveCommand(argv, ids);
      if (request.is === 'unknown') expect(request.near).not.toBe('');
      if (request.is === 'run') expect(request.argv).toHaveLength(argv.length - request.id.split(' ').length);
    }),
  );
});
