import { defineConfig } from '@playwright/test'

/** Playwright's own browser, or the one that CHROMIUM names: no download is needed then. */
const { CHROMIUM } = process.env

export default defineConfig({
  testMatch: 'playwright.test.js',
  use: CHROMIUM ? { launchOptions: { executablePath: CHROMIUM, args: ['--no-sandbox'] } } : {},
})
