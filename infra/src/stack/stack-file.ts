import { z } from 'zod';
import { endMistakes } from './end-mistakes.ts';
import { backup, changeWindow, filePath, networks, path, place } from './parts.ts';

/** The form of stack files that this Motcua knows. */
export const stackVersion = 1;

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/**
 * What a stack file says, key by key; each key stands there with the project's name before it: `motcua:places`. What
 * each means is said in texts.ts.
 */
export const stackSchema = z
  .strictObject({
    schema: z.literal(stackVersion),
    places: z
      .array(place)
      .length(3, 'three places: two sites and a witness')
      .refine((places) => unique(places.map(({ role }) => role)), 'one primary, one backup and one witness')
      .refine((places) => unique(places.map(({ name }) => name)), 'every place has its own name')
      .refine(
        (places) => unique(places.flatMap(({ hosts }) => hosts.map((one) => one.name))),
        'every host has its own name',
      )
      .refine(
        (places) => unique(places.flatMap(({ hosts }) => hosts.map((one) => one.address))),
        'every host has its own address',
      ),
    paths: z
      .array(path)
      .refine((paths) => unique(paths.map(({ name }) => name)), 'every path has its own name')
      .default([]),
    networks: z.strictObject({
      admin: networks.min(1),
      monitoring: networks.default([]),
      agents: networks.default([]),
    }),
    adminKeys: z.array(z.string().startsWith('ssh-', 'a public key of OpenSSH, as in id_ed25519.pub')).default([]),
    timeServers: z.array(z.string().min(1)).default([]),
    setsClock: z.boolean().default(true),
    changeWindow: changeWindow.optional(),
    logDays: z.int().min(1).max(3650).default(365),
    backup: backup.prefault({}),
    installation: z.string().min(1).optional(),
    sshKeyFile: filePath.optional(),
    sshKnownHostsFile: filePath,
    passphraseFile: filePath.optional(),
    stateUrl: z.string().optional(),
    recordsFolder: filePath.optional(),
  })
  .superRefine((stack, context) => {
    for (const { path: at, message } of endMistakes(stack)) context.addIssue({ code: 'custom', path: at, message });
  });

/** A stack as the program uses it. */
export type Stack = z.infer<typeof stackSchema>;
export type Place = Stack['places'][number];
