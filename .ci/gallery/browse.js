// browse.js SITE CHROMIUM: opens every page of an exported gallery from its
// folder, as people do, and complains of whatever they would stumble over.
'use strict';

const fs = require('fs'), path = require('path'), { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [site, executablePath] = process.argv.slice(2);
const faults = [];
const complain = (where, what) => faults.push(where + ': ' + what);
const url = (name) => pathToFileURL(path.join(site, name)).href;

function pages(dir = '') {
	return fs.readdirSync(path.join(site, dir), { withFileTypes: true }).flatMap((e) => {
		const name = path.posix.join(dir, e.name);
		if (e.isDirectory()) return name === 'originals' ? [] : pages(name);
		return name.endsWith('.html') ? [name] : [];
	}).sort();
}

// samples are one page of each look.
const samples = (all) => Object.values(Object.fromEntries(all.map((n) => [path.dirname(n).split('/')[0] + (n.endsWith('index.html') ? '+' : ''), n]))).concat('search.html', 'people.html');

async function watched(browser, options) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	page.on('console', (m) => complain(page.url(), m.type() + ': ' + m.text()));
	page.on('pageerror', (e) => complain(page.url(), e.message));
	page.on('dialog', (d) => { complain(page.url(), 'a dialog opens: ' + d.message()); d.dismiss(); });
	page.on('request', (r) => { if (!r.url().startsWith('file:')) complain(page.url(), 'asks for ' + r.url()); });
	page.on('requestfailed', (r) => { if (!r.failure().errorText.includes('ABORTED')) complain(page.url(), 'lacks ' + r.url()); });
	return page;
}

// look opens a page and has all its pictures shown.
async function look(page, name) {
	await page.goto(url(name));
	const seen = await page.evaluate(async () => {
		const images = [...document.images];
		for (const i of images) i.loading = 'eager';
		await Promise.all(images.map((i) => i.complete || new Promise((done) => { i.onload = i.onerror = done; })));
		return {
			broken: images.filter((i) => !i.naturalWidth).map((i) => i.src),
			headings: document.querySelectorAll('h1').length,
			wide: document.documentElement.scrollWidth - innerWidth,
			title: document.title,
		};
	});
	for (const src of seen.broken) complain(name, 'does not show ' + src);
	if (seen.headings !== 1) complain(name, 'has ' + seen.headings + ' headings of the first level');
	if (seen.wide > 0) complain(name, 'is ' + seen.wide + ' pixels too wide');
	if (seen.title === 'pwned') complain(name, 'ran a script of an archive');
}

async function judge(page, name) {
	await look(page, name);
	await page.evaluate(axe);
	const { violations } = await page.evaluate(() => axe.run(document, { preload: false }));
	for (const v of violations) complain(name, v.id + ': ' + v.nodes[0].html.slice(0, 150));
}

async function search(page, words, least) {
	await page.goto(url('index.html'));
	await page.fill('.top input', words);
	await page.press('.top input', 'Enter');
	await page.waitForSelector('#found li', { timeout: 5000 }).catch(() => {});
	const found = await page.locator('#found li').count();
	if (found < least) complain('search', words + ' finds ' + found);
	if (!found) return;
	await page.locator('#found a').first().click();
	await page.waitForLoadState();
	if (page.url().includes('search.html')) complain('search', 'a result of ' + words + ' leads nowhere');
}

async function view(page, name) {
	await page.goto(url(name));
	const links = page.locator('a.pic');
	if (await links.count() < 2) return complain(name, 'has too few pictures to try the viewer');
	await links.first().focus();
	await page.keyboard.press('Enter');
	const shown = () => page.evaluate(() => document.querySelector('.viewer[open] .number')?.textContent);
	const first = await shown();
	await page.keyboard.press('ArrowRight');
	const second = await shown();
	if (!first?.startsWith('1 /') || !second?.startsWith('2 /')) complain(name, 'the viewer shows ' + first + ', then ' + second);
	await page.waitForFunction(() => document.querySelector('.viewer .stage img')?.naturalWidth > 0, null, { timeout: 5000 }).catch(() => complain(name, 'the viewer shows no picture'));
	await page.evaluate(axe);
	for (const v of (await page.evaluate(() => axe.run(document, { preload: false }))).violations) complain(name, 'viewer: ' + v.id + ': ' + v.nodes[0].html.slice(0, 150));
	await page.keyboard.press('Escape');
	const at = await page.evaluate(() => [...document.querySelectorAll('a.pic')].indexOf(document.activeElement));
	if (await shown() || at !== 1) complain(name, 'Escape leaves the keyboard at picture ' + at);
}

(async () => {
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
	const all = pages(), phone = { width: 390, height: 844 }, desk = { width: 1280, height: 860 };
	const page = await watched(browser, { viewport: phone });
	for (const name of all) await look(page, name);
	for (const viewport of [phone, desk]) {
		for (const colorScheme of ['light', 'dark']) {
			const p = await watched(browser, { viewport, colorScheme });
			for (const name of samples(all)) await judge(p, name);
		}
	}
	await search(page, '벚꽃', 2);
	await search(page, 'ㅂㄲ', 2);
	await search(page, '장난꾸러기', 1);
	await search(page, 'evil.example', 3);
	await view(page, 'years/2005.html');
	await browser.close();
	for (const f of faults) console.error(f);
	console.log(all.length + ' pages, ' + faults.length + ' faults');
	process.exit(faults.length ? 1 : 0);
})();
