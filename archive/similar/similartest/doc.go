// Package similartest draws invented pictures for tests: like snapshots, like
// what is hard to tell apart, and in the clothes that pictures wear on their
// way through messengers and services. Each is made of its number alone.
package similartest
