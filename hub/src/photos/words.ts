import type { Words } from '@motcua/contract';
import type { PhotoTrouble } from './photo.ts';

/** Why a photo is not taken, to whoever sent it. */
export const photoTroubleWords: Readonly<Record<PhotoTrouble, Words>> = {
  type: { vi: 'không phải ảnh JPEG, PNG hay WebP', en: 'it is no JPEG, PNG or WebP' },
  damaged: { vi: 'tệp ảnh bị hỏng', en: 'the file is damaged' },
  pixels: { vi: 'ảnh có quá nhiều điểm ảnh', en: 'it has too many pixels' },
  bytes: { vi: 'tệp quá lớn', en: 'the file is too large' },
  animated: { vi: 'ảnh động', en: 'it moves' },
};
