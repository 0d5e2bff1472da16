/**
 * Renders the seal at the sizes that browsers ask for: `node tools/icons.ts`. The PNGs are committed, so
 * that a build needs neither a browser nor a Chinese font; run this after a change to tools/icons/*.svg.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';

const root = new URL('..', import.meta.url);
const SIZES = [16, 32, 48, 96, 128];
/** Up to this size the drawing with even strokes is the clearer one, pixels. */
const SMALL = 32;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
try {
  for (const size of SIZES) {
    const name = size <= SMALL ? 'seal-small.svg' : 'seal.svg';
    const svg = readFileSync(new URL(`tools/icons/${name}`, root), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`public/icon/${size}.png`, root), png);
    await page.close();
  }
} finally {
  await browser.close();
}
