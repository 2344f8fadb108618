// The picture viewer and the search field of every page. Without this script
// pictures open as files, and everything else works as it is.
'use strict';

(() => {
	const pictures = [...document.querySelectorAll('a.pic')];
	const template = document.getElementById('viewer');
	let dialog, at;

	const part = (name) => dialog.querySelector('.' + name);

	function build() {
		dialog = template.content.firstElementChild.cloneNode(true);
		document.body.append(dialog);
		part('before').addEventListener('click', () => show(at - 1));
		part('after').addEventListener('click', () => show(at + 1));
		part('close').addEventListener('click', () => dialog.close());
		dialog.addEventListener('keydown', turn);
		dialog.addEventListener('close', leave);
		swipe(part('stage'));
	}

	function turn(event) {
		if (event.target.tagName === 'VIDEO') return;
		const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: pictures.length - 1 }[event.key];
		if (to === undefined) return;
		event.preventDefault();
		show(to);
	}

	function swipe(stage) {
		let from = 0;
		stage.addEventListener('touchstart', (e) => { from = e.touches.length === 1 ? e.touches[0].clientX : NaN; }, { passive: true });
		stage.addEventListener('touchend', (e) => {
			const way = e.changedTouches[0].clientX - from;
			if (Math.abs(way) > 60) show(at + (way > 0 ? -1 : 1));
		}, { passive: true });
	}

	function leave() {
		part('stage').replaceChildren();
		pictures[at].focus();
	}

	function large(link) {
		if (link.dataset.video) {
			const video = document.createElement('video');
			video.controls = true;
			video.src = link.href;
			return video;
		}
		const image = new Image();
		image.src = link.dataset.view;
		image.alt = link.querySelector('img').alt;
		return image;
	}

	function show(to) {
		if (to < 0 || to >= pictures.length) return;
		at = to;
		const link = pictures[at], caption = link.parentElement.querySelector('figcaption');
		part('stage').replaceChildren(large(link));
		part('words').replaceChildren(...(caption ? caption.cloneNode(true).childNodes : [link.querySelector('img').alt]));
		part('number').textContent = (at + 1) + ' / ' + pictures.length;
		part('original').href = link.href;
		part('before').disabled = at === 0;
		part('after').disabled = at === pictures.length - 1;
		for (const near of [pictures[at + 1], pictures[at - 1]]) {
			if (near && near.dataset.view) new Image().src = near.dataset.view;
		}
	}

	function open(event) {
		const link = event.target.closest('a.pic');
		if (!link || !template || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		if (!dialog) build();
		show(pictures.indexOf(link));
		dialog.showModal();
		part('close').focus();
	}

	document.addEventListener('click', open);

	for (const form of document.querySelectorAll('form.find[data-to]')) {
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const ask = new URLSearchParams({ q: form.elements.q.value });
			if (form.dataset.in) {
				ask.set('in', form.dataset.in);
				ask.set('name', form.dataset.name);
			}
			location.href = form.dataset.to + '#' + ask;
		});
	}

	const here = document.querySelector('.side [aria-current]');
	if (here) {
		const list = here.closest('ul');
		list.scrollLeft = here.offsetLeft - list.clientWidth / 2;
		list.scrollTop = here.offsetTop - list.clientHeight / 2;
	}
})();
