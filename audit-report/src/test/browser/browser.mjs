// Opens a form in Chromium and does there what a person would.
// Reads {"chromium": path, "shots": folder, "form": {...}, "data": {...}?, "steps": [[word, ...], ...]} from the file named first
// and prints what was seen: {"told": [...], "completed": bool, "data": {...}, "errors": [...], "requests": [...]}.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const ask = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const browser = await chromium.launch({
  executablePath: ask.chromium,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, locale: 'en-GB' });
  page.setDefaultTimeout(10_000);
  const errors = [];
  const requests = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      errors.push(message.text());
    }
  });
  await page.route('**', (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  await page.setContent(
    '<!doctype html><meta name="viewport" content="width=device-width"><body style="margin:0"><div id="form"></div>',
  );
  await page.addStyleTag({ path: join(modules, 'survey-core/survey-core.fontless.min.css') });
  for (const script of [
    'survey-core/survey.core.min.js',
    'survey-core/survey.i18n.min.js',
    'survey-js-ui/survey-js-ui.min.js',
  ]) {
    await page.addScriptTag({ path: join(modules, script) });
  }
  await page.evaluate(
    ([form, data]) => {
      window.survey = new Survey.Model(form);
      if (data) {
        survey.data = data;
      }
      window.completed = null;
      survey.onComplete.add((sender) => (window.completed = JSON.parse(JSON.stringify(sender.data))));
      survey.render(document.getElementById('form'));
    },
    [ask.form, ask.data],
  );

  const question = (name) => page.locator(`[data-name="${name}"]`);
  const told = [];
  const steps = {
    fill: (name, text) => question(name).locator('input, textarea').first().fill(text).then(() => page.keyboard.press('Tab')),
    choose: (name, text) => question(name).getByText(text, { exact: true }).click(),
    tick: (name) => question(name).locator('label').first().click(),
    select: async (name, text) => {
      const choice = page.locator('.sv-popup').getByText(text, { exact: true }).filter({ visible: true });
      // The list closes where the page scrolls under it, as it may on a busy machine; then a person opens it again.
      for (let attempt = 1; ; attempt++) {
        if (!(await choice.isVisible())) {
          await question(name).locator('.sd-dropdown').first().click();
        }
        try {
          return await choice.click({ timeout: 2000 });
        } catch (error) {
          if (attempt === 5) {
            throw error;
          }
        }
      }
    },
    open: async (name) => {
      const id = await page.evaluate((panel) => survey.getPanelByName(panel).id, name);
      await page.locator(`#${id} .sd-panel__title`).first().click();
    },
    next: () => page.locator('.sd-navigation__next-btn').click(),
    complete: () => page.locator('.sd-navigation__complete-btn').click(),
    locale: (tag) => page.evaluate((locale) => void (survey.locale = locale), tag),
    width: (width) => page.setViewportSize({ width, height: 900 }),
    sees: async (name) => told.push(await question(name).isVisible()),
    text: async (name) => told.push(await question(name).innerText()),
    markup: async (selector) => told.push(await page.locator(selector).count()),
    fits: async () => told.push(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)),
    shot: async (name) => {
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(ask.shots, name + '.png'), fullPage: true });
    },
  };
  for (const [word, ...values] of ask.steps) {
    try {
      await steps[word](...values);
    } catch (error) {
      throw new Error(`step ${JSON.stringify([word, ...values])}: ${error.message}`);
    }
    // A frame for the library to draw what the step changed.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  }
  console.log(JSON.stringify({ told, data: await page.evaluate(() => window.completed), errors, requests }));
} finally {
  await browser.close();
}
