// Plain JavaScript, so that an older Node can say which one is needed.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `Motcua's provider needs Node 24.12 or newer, this is ${process.version}: put it first on PATH\n`,
  );
  process.exit(1);
}
const { main } = await import('../src/provider/main.ts');
await main();
