import type { Answer } from '../../answer.ts';
import { placesOf } from '../../connection/places.ts';
import type { Session } from '../../session.ts';
import { demoTexts } from '../../texts/demo.ts';
import { demoAnswer } from '../../views/demo.ts';
import { enrolThisPc } from './enrol-this-pc.ts';
import { hangSign, openFolder } from './folder.ts';
import { lookAtDemo } from './look-at-demo.ts';
import { makeInstallation } from './make-installation.ts';
import { nextCommands } from './next-commands.ts';
import { startAgent, startHub } from './parts.ts';
import { readPorts } from './ports.ts';
import { untilStopped } from './until-stopped.ts';

interface DemoOptions {
  session: Session;
  /** Stop after the first result. */
  once: boolean;
  unit: string;
  /** Folder to use and keep; otherwise one of our own that is removed. */
  data: string | undefined;
}

/**
 * Runs the whole of it: a hub with Hanoi's units, and an agent for this PC. The answer is there when the hub has
 * acknowledged the first report; after it the demo goes on until it is stopped. However it ends, both processes do too.
 */
export async function runDemo({ session, once, unit, data }: DemoOptions): Promise<Answer> {
  const { signal, tell } = session;
  const places = placesOf(session.io.env);
  await using stack = new AsyncDisposableStack();
  const { path, remove } = await openFolder(places, data);
  stack.defer(remove);
  tell(demoTexts.init, { path });
  await makeInstallation(path);
  tell(demoTexts.hub);
  const hubPart = startHub(path, await readPorts(path));
  stack.defer(hubPart.stop);
  const { hub, mqttUrl } = await untilStopped(hubPart.ready(signal), signal);
  stack.defer(await hangSign(places, path));
  tell(demoTexts.agent, { unit });
  const { agent, state } = await enrolThisPc({ hub, unit, path, signal });
  const agentPart = startAgent({ path, state });
  stack.defer(agentPart.stop);
  tell(demoTexts.waiting);
  await untilStopped(Promise.race([agentPart.acknowledged(), hubPart.ended]), signal);
  const result = await lookAtDemo({ hub, mqttUrl, agent, path });
  if (once) return demoAnswer(result, { next: [] });
  const running = stack.move();
  return {
    ...demoAnswer(result, { next: await nextCommands(session.io.env, path) }),
    async afterwards() {
      await using _everything = running;
      await untilStopped(Promise.race([hubPart.ended, agentPart.ended]), signal).catch((error) => {
        if (!signal.aborted) throw error;
      });
      tell(demoTexts.stopping);
    },
  };
}
