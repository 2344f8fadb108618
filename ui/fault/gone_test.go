package fault

import (
	"fmt"
	"os"
	"testing"
)

func TestAPulledStickIsGone(t *testing.T) {
	if pulled := pulledOut(); !gone(fmt.Errorf("read: %w", &os.PathError{Op: "read", Path: "/media/usb", Err: pulled})) {
		t.Errorf("%v is not taken for a stick that was pulled out", pulled)
	}
	if gone(os.ErrPermission) || gone(nil) {
		t.Error("other errors are")
	}
}
