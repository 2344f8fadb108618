// The search: it reads data/1.js, data/2.js … one after another, because a page
// opened from a folder may load scripts but nothing else, and keeps them.
'use strict';

(() => {
	const PAGE = 0, KIND = 1, DATE = 2, AUTHOR = 3, TITLE = 4, TEXT = 5, ALSO = 6, THUMB = 7, SECTION = 8;
	const STEP = 60; // results that are shown at once
	const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

	const root = document.getElementById('search');
	const files = Number(root.dataset.files);
	const field = root.querySelector('input');
	const state = document.getElementById('state'), found = document.getElementById('found');
	const more = document.getElementById('more'), within = document.getElementById('within');
	const kinds = Object.fromEntries([...document.querySelectorAll('#kinds li')].map((li) => [li.dataset.kind, li.textContent]));

	const loaded = []; // rows of each file
	let run = 0, hits = [], shown = 0;

	// matches reports whether a letter of a text is the one that was typed, or a
	// syllable that begins with it.
	function matches(letter, typed) {
		if (letter === typed) return true;
		const initial = INITIALS.indexOf(typed), syllable = letter.charCodeAt(0) - 0xAC00;
		return initial >= 0 && syllable >= 0 && syllable < 11172 && Math.floor(syllable / 588) === initial;
	}

	function indexOf(text, word) {
		if (![...word].some((c) => INITIALS.includes(c))) return text.indexOf(word);
		for (let i = 0, n = text.length - word.length; i <= n; i++) {
			let k = 0;
			while (k < word.length && matches(text[i + k], word[k])) k++;
			if (k === word.length) return i;
		}
		return -1;
	}

	const fold = (s) => s.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

	function load(n) {
		if (loaded[n]) return Promise.resolve(loaded[n]);
		return new Promise((resolve) => {
			const script = document.createElement('script');
			window.dotori = (rows) => {
				loaded[n] = rows.map((row) => ({ row, hay: fold([row[TITLE], row[AUTHOR], row[ALSO], row[TEXT]].join('\n')) }));
			};
			script.onload = script.onerror = () => { script.remove(); resolve(loaded[n] || []); };
			script.src = 'data/' + n + '.js';
			document.head.append(script);
		});
	}

	async function search() {
		const ask = new URLSearchParams(location.hash.slice(1));
		const words = fold(ask.get('q') || '').split(' ').filter(Boolean), section = ask.get('in');
		const mine = ++run;
		field.value = ask.get('q') || '';
		within.hidden = !section;
		within.textContent = section ? root.dataset.within.replace('%s', ask.get('name')) : '';
		hits = [];
		found.replaceChildren();
		more.hidden = true;
		state.textContent = '';
		if (!words.length) return;
		for (let n = 1; n <= files; n++) {
			state.textContent = root.dataset.looking.replace('%s', Math.round(100 * (n - 1) / files) + ' %');
			const rows = await load(n);
			if (mine !== run) return;
			for (const entry of rows) {
				if (section && entry.row[SECTION] !== section) continue;
				if (words.every((w) => indexOf(entry.hay, w) >= 0)) hits.push(entry.row);
			}
		}
		hits.sort((a, b) => (a[DATE] < b[DATE] ? 1 : a[DATE] > b[DATE] ? -1 : 0));
		state.textContent = hits.length ? root.dataset.found.replace('%s', hits.length.toLocaleString()) : root.dataset.none;
		shown = 0;
		show(words);
	}

	function show(words) {
		for (const row of hits.slice(shown, shown + STEP)) found.append(result(row, words));
		shown = Math.min(shown + STEP, hits.length);
		more.hidden = shown === hits.length;
		more.onclick = () => {
			const next = shown;
			show(words);
			found.children[next].querySelector('a').focus();
		};
	}

	function element(name, text, className) {
		const e = document.createElement(name);
		e.textContent = text;
		if (className) e.className = className;
		return e;
	}

	// result is one line of the list. Everything of the user's goes in as text.
	function result(row, words) {
		const link = document.createElement('a');
		link.href = row[PAGE].split('#').map((s, i) => i ? s : s.split('/').map(encodeURIComponent).join('/')).join('#');
		const said = document.createElement('span');
		said.className = 'words';
		if (row[TITLE]) said.append(marked('strong', row[TITLE], words));
		if (row[TEXT]) said.append(marked('span', around(row[TEXT], words), words, 'text'));
		said.append(element('span', [kinds[row[KIND]], row[DATE].replaceAll('-', '.'), row[AUTHOR]].filter(Boolean).join(' · '), 'when'));
		link.append(said);
		if (row[THUMB]) link.append(picture(row));
		const li = document.createElement('li');
		li.append(link);
		return li;
	}

	function picture(row) {
		const image = new Image(104, 78);
		image.loading = 'lazy';
		image.alt = '';
		image.src = row[THUMB];
		return image;
	}

	// around cuts the part of a long text that holds the first word.
	function around(text, words) {
		const line = text.replace(/\s+/g, ' ');
		const at = Math.max(0, ...words.map((w) => indexOf(line.toLowerCase(), w)));
		const from = Math.max(0, at - 30);
		return (from ? '…' : '') + line.slice(from, from + 200) + (line.length > from + 200 ? '…' : '');
	}

	function marked(name, text, words, className) {
		const e = element(name, '', className), low = text.toLowerCase();
		let from = 0;
		while (low.length === text.length) {
			const next = words.map((w) => [indexOf(low.slice(from), w), w.length]).filter(([i]) => i >= 0).sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
			if (!next) break;
			const at = from + next[0];
			e.append(text.slice(from, at), element('mark', text.slice(at, at + next[1])));
			from = at + next[1];
		}
		e.append(text.slice(from));
		return e;
	}

	root.querySelector('form').addEventListener('submit', (event) => {
		event.preventDefault();
		location.hash = new URLSearchParams({ q: field.value });
	});
	window.addEventListener('hashchange', search);
	search();
})();
