/** Where node exporter reads what programs of a host tell it: files of this folder. */
export const figuresFolder = '/var/lib/prometheus/node-exporter';

/** A value of a label in the text format of Prometheus, with its quotes; on one line. */
export const labelValue = (text: string): string =>
  `"${text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
