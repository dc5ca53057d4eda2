import type { Migration } from './migration.ts';

export const tickets: Migration = { version: 2, name: 'tickets', statements: [] };
