import * as z from 'zod';

/** Brokers of one installation, the one to be preferred first: an agent that loses one goes to the next. */
export const MqttUrls = z
  .array(z.url({ protocol: /^mqtts$/ }).max(1024))
  .min(1)
  .max(8);
