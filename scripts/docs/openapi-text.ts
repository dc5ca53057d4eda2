import { describeApi } from '@motcua/hub';

/** The OpenAPI document as a file. */
export const openApiText = (): string => `${JSON.stringify(describeApi(), null, 2)}\n`;
