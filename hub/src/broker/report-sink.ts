import { Aedes, type Client } from 'aedes';

type Packet = Parameters<Aedes['publish']>[0];
type Done = (error?: Error) => void;
/** How aedes itself calls it; its types leave out the client. */
type Publish = (packet: Packet, client: Client | Done | null, done?: Done) => void;

/**
 * aedes without routing for reports: the hub has taken each before its PUBACK, and no rule lets anybody subscribe to
 * them. Looking for their subscribers all the same is a fifth of the broker's work.
 */
export class ReportSink extends Aedes {
  override publish(packet: Packet, client: Client | Done | null, done?: Done): void {
    const isReport = typeof client !== 'function' && client !== null && !packet.retain;
    if (isReport) done?.();
    else (super.publish as Publish).call(this, packet, client, done);
  }
}
