import { noTargets } from '@motcua/contract';
import { startSnmpsim } from '../../../../test/peers/index.ts';
import { freePort } from '../../../../test/peers/port.ts';
import { eachLimited } from '../../../src/collectors/each-limited.ts';
import { collectSnmp } from '../../../src/collectors/snmp/collect-snmp.ts';
import { testContext } from '../../collectors/context.ts';
import { snmpdKeys, startSnmpd } from '../../snmp/start-snmpd.ts';
import { onlyOne, type ShowAll } from '../show.ts';
import type { SnmpShow } from '../tables/snmp.ts';
import type { SnmpdShow } from '../tables/snmpd.ts';

type Target = (typeof noTargets)['snmp'][number];

const readTarget = async (target: Target) =>
  onlyOne((await collectSnmp(testContext({ desired: { ...noTargets, snmp: [target] } }))).devices);

/** Each row is a device of its own, by its community. */
export const showSnmpsim: ShowAll<SnmpShow> = async (faults) => {
  const devices = faults.flatMap(({ show }, at) => (show === null ? [] : [[`fault${at}`, `${show.join('\n')}\n`]]));
  await using sim = await startSnmpsim(Object.fromEntries(devices));
  const place = { host: sim.host, port: sim.port, version: '2c' as const };
  return await eachLimited([...faults.keys()], 4, (at) => readTarget({ ...place, community: `fault${at}` }));
};

export const showSnmpd: ShowAll<SnmpdShow> = async (faults) => {
  const port = await freePort();
  await using _ = await startSnmpd([{ name: 'motcua', auth: 'SHA', priv: 'AES' }], port);
  const user = (show: SnmpdShow) => ({
    name: show === 'unknown user' ? 'nobody' : 'motcua',
    auth: { protocol: 'sha' as const, key: show === 'wrong password' ? 'wrong-password' : snmpdKeys.auth },
    priv: { protocol: 'aes' as const, key: snmpdKeys.priv },
  });
  return await eachLimited(faults, 2, ({ show }) =>
    readTarget({ host: '127.0.0.1', port, version: '3', user: user(show) }),
  );
};
