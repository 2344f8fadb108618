package welcome

import "testing"

func TestPlaceIsFriendly(t *testing.T) {
	for _, tt := range []struct{ dir, home, want string }{
		{"/home/haneul/문서/내 추억", "/home/haneul", "문서 › 내 추억"},
		{"/home/haneul/내 추억/", "/home/haneul/", "내 추억"},
		{"/media/haneul/USB/내 추억", "/home/haneul", "USB › 내 추억"},
		{"/home/haneul2/내 추억", "/home/haneul", "haneul2 › 내 추억"},
		{"/내 추억", "/root", "내 추억"},
		{"내 추억", "", "내 추억"},
	} {
		if got := place(tt.dir, tt.home); got != tt.want {
			t.Errorf("%s is called %q, want %q", tt.dir, got, tt.want)
		}
	}
}
