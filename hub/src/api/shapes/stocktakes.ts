import { ScansRequest, ScanVerdicts, StocktakeHead, StocktakeRequest, StocktakeView } from '@motcua/contract';
import { PageQuery } from '../page.ts';
import { pageShape, type Shapes } from './shape.ts';

/** Of counting what is there. */
export const stocktakeShapes: Shapes = {
  'GET /v1/stocktakes': {
    words: { vi: 'Các đợt kiểm kê', en: 'Stock-takes, the newest first' },
    query: PageQuery,
    answer: pageShape('stocktakes', StocktakeHead),
  },
  'POST /v1/stocktakes': {
    words: { vi: 'Bắt đầu một đợt kiểm kê', en: 'Begin a stock-take' },
    body: StocktakeRequest,
    answer: StocktakeHead,
  },
  'GET /v1/stocktakes/:id': { words: { vi: 'Một đợt kiểm kê', en: 'One stock-take' }, answer: StocktakeView },
  'POST /v1/stocktakes/:id/scans': {
    words: { vi: 'Ghi các mã đã quét', en: 'Record tags that were scanned' },
    body: ScansRequest,
    answer: ScanVerdicts,
  },
  'POST /v1/stocktakes/:id/close': {
    words: { vi: 'Kết thúc đợt kiểm kê', en: 'Close a stock-take' },
    answer: StocktakeView,
  },
};
