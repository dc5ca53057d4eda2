/** Who may import whom. Written down once; test/architecture.test.ts enforces it, docs/architecture.md draws it. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  inventory: ['contract'],
  policies: ['contract', 'inventory'],
  agent: ['contract'],
  hub: ['contract', 'inventory', 'policies'],
  infra: ['contract', 'policies'],
  cli: ['contract', 'inventory', 'policies', 'agent', 'hub', 'infra'],
};

/** Packages that never touch the outside world: nothing from node:. */
export const pure: readonly string[] = ['contract', 'inventory', 'policies'];

/** Each vendor library has one door (or one for each package that needs it); the rest of the code does not know its name. */
export const onlyIn: Readonly<Record<string, readonly string[]>> = {
  zod: [
    'contract/src',
    'inventory/src',
    'policies/src',
    'hub/src/api',
    'hub/src/config',
    'hub/src/maintenance',
    'agent/src/config',
    'infra/src/stack',
    'infra/src/engine',
    'infra/src/records',
    'infra/src/restore',
    'infra/src/provider',
    'infra/src/status',
  ],
  yaml: ['inventory/src/yaml', 'policies/src/pack', 'cli/src/render', 'cli/src/connection', 'infra/src/stack'],
  hucre: ['inventory/src/spreadsheet'],
  yauzl: ['cli/src/workbook'],
  '@bufbuild/cel': ['policies/src/expression'],
  '@bufbuild/protobuf': ['policies/src/expression'],
  highs: ['policies/src/allocate'],
  // The papers that people sign; tickets' papers go through the same door.
  docx: ['cli/src/papers'],
  pdfkit: ['cli/src/labels'],
  qrcode: ['cli/src/labels'],
  'net-snmp': ['agent/src/probe'],
  execa: ['agent/src/probe'],
  '@koromix/koffi-win32-x64': ['agent/src/probe/windows'],
  saxes: ['agent/src/probe/escl'],
  systeminformation: ['agent/src/probe'],
  mqtt: ['agent/src/report', 'hub/src/broker'],
  'mqtt-packet': ['agent/src/report'],
  aedes: ['hub/src/broker'],
  kysely: ['hub/src/store'],
  jose: ['hub/src/oidc'],
  'openid-client': ['cli/src/oidc', 'hub/src/oidc'],
  pg: ['hub/src/store/postgres'],
  'pg-copy-streams': ['hub/src/store/postgres'],
  nodemailer: ['hub/src/notify/channels'],
  fastify: ['hub/src/api'],
  pino: ['hub/src/log', 'agent/src/log'],
  '@peculiar/x509': ['hub/src/authority', 'agent/src/identity', 'infra/src/pki'],
  'reflect-metadata': ['hub/src/authority', 'agent/src/identity', 'infra/src/pki'],
  '@pulumi/pulumi': ['infra/src/components', 'infra/src/provider', 'infra/src/engine', 'infra/src/policy-pack'],
  '@pulumi/policy': ['infra/src/policy-pack'],
  '@oclif/core': ['cli/src', 'cli/bin'],
};
