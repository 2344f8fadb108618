// Package brunch reads saved pages of brunch.co.kr, which hands out no archive
// (formats/kakaostory-and-pages.md, section 2). A page has one post: its cover
// tells title, author and date, its wrap_body what was written.
package brunch
