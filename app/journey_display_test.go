package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"io"
	"net"
	"os"
	"strings"
)

// display looks at an X screen and works its mouse: the few requests of the X
// protocol that a window is judged by from outside, fast enough to see a frame.
type display struct {
	conn net.Conn
	in   *bufio.Reader
	root uint32
	size image.Point
	fake byte // the opcode of the XTEST extension
}

var errNoDisplay = errors.New("there is no X display")

// openDisplay connects to the display that DISPLAY names on this machine.
func openDisplay() (*display, error) {
	_, number, ok := strings.Cut(os.Getenv("DISPLAY"), ":")
	if !ok {
		return nil, errNoDisplay
	}
	number, _, _ = strings.Cut(number, ".")
	conn, err := net.Dial("unix", "/tmp/.X11-unix/X"+number)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNoDisplay, err)
	}
	d := &display{conn: conn, in: bufio.NewReaderSize(conn, 1<<20)}
	if err := d.greet(); err != nil {
		return nil, errors.Join(fmt.Errorf("greet the display: %w", err), conn.Close())
	}
	return d, nil
}

// greet does the connection setup of the X protocol, and finds XTEST.
func (d *display) greet() error {
	if _, err := d.conn.Write([]byte{'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0}); err != nil {
		return err
	}
	head := make([]byte, 8)
	if _, err := io.ReadFull(d.in, head); err != nil {
		return err
	}
	body := make([]byte, 4*int(binary.LittleEndian.Uint16(head[6:])))
	if _, err := io.ReadFull(d.in, body); err != nil {
		return err
	}
	if head[0] != 1 {
		return fmt.Errorf("refused: %s", body)
	}
	vendor := int(binary.LittleEndian.Uint16(body[16:])+3) &^ 3
	screen := body[32+vendor+8*int(body[21]):]
	d.root = binary.LittleEndian.Uint32(screen)
	d.size = image.Pt(int(binary.LittleEndian.Uint16(screen[20:])), int(binary.LittleEndian.Uint16(screen[22:])))
	reply, err := d.ask(append([]byte{98, 0, 4, 0, 5, 0, 0, 0}, "XTEST\x00\x00\x00"...))
	if err == nil && reply[8] != 1 {
		err = errors.New("it has no XTEST")
	}
	if err == nil {
		d.fake = reply[9]
	}
	return err
}

// ask sends a request and returns its reply; events are passed over.
func (d *display) ask(request []byte) ([]byte, error) {
	if _, err := d.conn.Write(request); err != nil {
		return nil, err
	}
	for {
		reply := make([]byte, 32)
		if _, err := io.ReadFull(d.in, reply); err != nil {
			return nil, err
		}
		switch reply[0] {
		case 0:
			return nil, fmt.Errorf("X error %d to request %d", reply[1], request[0])
		case 1:
			more := make([]byte, 4*binary.LittleEndian.Uint32(reply[4:]))
			_, err := io.ReadFull(d.in, more)
			return append(reply, more...), err
		}
	}
}

// picture returns what the screen shows in r.
func (d *display) picture(r image.Rectangle) (*image.RGBA, error) {
	const getImage, zPixmap = 73, 2
	b := binary.LittleEndian.AppendUint32([]byte{getImage, zPixmap, 5, 0}, d.root)
	for _, n := range []int{r.Min.X, r.Min.Y, r.Dx(), r.Dy()} {
		b = binary.LittleEndian.AppendUint16(b, uint16(n))
	}
	reply, err := d.ask(binary.LittleEndian.AppendUint32(b, 0xFFFFFFFF))
	if err != nil {
		return nil, fmt.Errorf("look at the screen: %w", err)
	}
	img := image.NewRGBA(r)
	bgrx := reply[32:]
	for i := 0; i+3 < len(img.Pix); i += 4 {
		img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = bgrx[i+2], bgrx[i+1], bgrx[i], 255
	}
	return img, nil
}

// Mouse buttons of X; the wheel is two of them.
const (
	leftButton = 1
	wheelDown  = 5
)

// The events of XTEST.
const (
	pressEvent   = 4
	releaseEvent = 5
	motionEvent  = 6
)

// move moves the mouse.
func (d *display) move(to image.Point) error { return d.pretend(motionEvent, 0, to) }

// press presses a button of the mouse and lets it go.
func (d *display) press(button byte) error {
	if err := d.pretend(pressEvent, button, image.Point{}); err != nil {
		return err
	}
	return d.pretend(releaseEvent, button, image.Point{})
}

// pretend makes an event as if it came from a device.
func (d *display) pretend(event, detail byte, at image.Point) error {
	b := make([]byte, 36)
	b[0], b[1], b[2], b[4], b[5] = d.fake, 2, 9, event, detail
	binary.LittleEndian.PutUint32(b[12:], d.root)
	binary.LittleEndian.PutUint16(b[24:], uint16(at.X))
	binary.LittleEndian.PutUint16(b[26:], uint16(at.Y))
	_, err := d.conn.Write(b)
	return err
}

// Close ends the connection.
func (d *display) Close() error { return d.conn.Close() }
