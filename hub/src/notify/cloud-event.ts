import { type Notice, noticeEventTypes } from '@motcua/contract';

/** What a CloudEvent is made from. */
interface EventParts {
  tracking: string;
  /** When it was made: the same at every try, so that its bytes are. */
  createdAt: string;
  hotline: string;
  notices: readonly Notice[];
}

/** A message as CloudEvents 1.0 in JSON (structured mode); no notices is a test of the channel. */
export function cloudEvent({ tracking, createdAt, hotline, notices: [notice] }: EventParts): string {
  return JSON.stringify({
    ...{ specversion: '1.0', id: tracking, source: 'urn:motcua', type: noticeEventTypes[notice?.says ?? 'test'] },
    ...(notice && { subject: `tickets/${notice.ticket}` }),
    ...{ time: createdAt, datacontenttype: 'application/json' },
    data: notice === undefined ? { hotline } : { ...notice, hotline },
  });
}
