import { type Report, toDeviceKind } from '@motcua/contract';
import type { Seen } from './fold-device.ts';

/** The key under which the PC itself is a device of its agent. */
export const pcKey = 'pc';

/** Every reading a report carries in full; the PC is one of them, so that it has health, history and tickets too. */
export function seenIn({ devices, pc }: Report): Seen[] {
  const seen = devices.map((device): Seen => {
    const { key, kind, name, health, reasons, raw, observedAt, pageCount, pageCountUnit, supplies } = device;
    return { key, kind, name, health, reasons, raw, body: device, observedAt, pageCount, pageCountUnit, supplies };
  });
  if (pc === null) return seen;
  const { hostname: name, health, reasons, observedAt, kind = 'pc' } = pc;
  const who = { key: pcKey, kind: toDeviceKind(kind), name };
  const counts = { pageCount: null, pageCountUnit: null, supplies: [] };
  return [...seen, { ...who, health, reasons, raw: [], body: pc, observedAt, ...counts }];
}
