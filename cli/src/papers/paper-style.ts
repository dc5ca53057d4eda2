import { BorderStyle, convertMillimetersToTwip } from 'docx';

export const font = 'Times New Roman';
export const mm = (millimetres: number): number => Math.round(convertMillimetersToTwip(millimetres));

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** A table that is only there to put things side by side. */
export const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
};
