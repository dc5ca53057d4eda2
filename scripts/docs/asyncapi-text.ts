import { asyncApi } from '@motcua/contract';

/** The AsyncAPI document as a file. */
export const asyncApiText = (): string => `${JSON.stringify(asyncApi(), null, 2)}\n`;
