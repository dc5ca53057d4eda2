import { randomBytes } from 'node:crypto';
import { choosePage, formPage } from '../../../intake/pages.ts';
import { photoLimits } from '../../../photos/photo.ts';
import type { Handler } from '../../context.ts';
import { PageAnswer } from '../../send.ts';
import { officeOf } from './office.ts';

/** `GET /b/:token`: which device, then what is wrong with it. */
export const getIntakeForm: Handler = async (context, request) => {
  const { frame, unit, unitName, device, devices, asked } = await officeOf(context, request);
  const name = `${unitName} (${unit})`;
  if (asked === null) return new PageAnswer(choosePage(frame, { unit: name, devices }));
  const once = randomBytes(16).toString('base64url');
  const megabytes = photoLimits.bytes / 2 ** 20;
  const parts = { action: `/b/${request.params.token}`, unit: name, about: asked, once, megabytes };
  return new PageAnswer(formPage(frame, { ...parts, mayChoose: device === null }));
};
