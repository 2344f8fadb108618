// Package kakaotest writes KakaoTalk exports of any length for tests and
// benchmarks: invented people who say ordinary things.
package kakaotest
