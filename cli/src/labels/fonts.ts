import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);

/** Letters that Vietnamese needs; the files come with the package. */
const fontFiles = () => ({
  plain: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
});

export type Page = InstanceType<typeof PDFDocument>;

/** Makes the fonts `plain` and `strong` known to a document. */
export function registerFonts(page: Page): void {
  for (const [name, file] of Object.entries(fontFiles())) page.registerFont(name, file);
}
