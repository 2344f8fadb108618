package immich

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

// errType is the server's answer to a file that is neither picture nor video.
var errType = errors.New("the server does not take files of this type")

// request is one question to the API. The path is below it and may hold a query.
type request struct {
	method, path string
	body         io.Reader
	size         int64
	header       map[string]string
}

// call asks with JSON, as often as need be, and reads the answer into out
// unless that is nil.
func (s *Server) call(ctx context.Context, method, path string, in, out any) error {
	return s.ask(ctx, retry.Patiently, method, path, in, out)
}

func (s *Server) ask(ctx context.Context, tries int, method, path string, in, out any) error {
	r := request{method: method, path: path, header: map[string]string{}}
	var body []byte
	if in != nil {
		var err error
		if body, err = json.Marshal(in); err != nil {
			return err
		}
		r.size, r.header["Content-Type"] = int64(len(body)), "application/json"
	}
	err := retry.Do(ctx, tries, func() error {
		if in != nil {
			r.body = bytes.NewReader(body)
		}
		return s.send(ctx, r, out)
	})
	if err != nil {
		path, _, _ := strings.Cut(path, "?")
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	return nil
}

// send asks once.
func (s *Server) send(ctx context.Context, r request, out any) error {
	req, err := http.NewRequestWithContext(ctx, r.method, s.base.String()+"/"+r.path, r.body)
	if err != nil {
		return err
	}
	req.ContentLength = r.size
	req.Header.Set("User-Agent", "Dotori")
	req.Header.Set("Accept", "application/json")
	req.Header.Set("x-api-key", s.key)
	for name, value := range r.header {
		req.Header.Set(name, value)
	}
	resp, err := s.client.Do(req)
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return web.Explain(err)
	}
	defer resp.Body.Close()
	return answer(ctx, resp, out)
}

// answer reads what the server says, or what is wrong.
func answer(ctx context.Context, resp *http.Response, out any) error {
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		return refusal(resp)
	}
	if out == nil {
		return nil
	}
	err := json.NewDecoder(resp.Body).Decode(out)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &syntax), errors.As(err, &kind):
		return fmt.Errorf("%w: %w", dest.ErrProtocol, err)
	}
	return web.Explain(err)
}

// refusal turns an answer that is no success into an error, with the message
// that Immich puts into JSON.
func refusal(resp *http.Response) error {
	says := message(resp)
	if resp.StatusCode == http.StatusBadRequest {
		switch {
		case strings.Contains(says, "Unsupported file type"):
			return fmt.Errorf("%w (%s)", errType, says)
		case strings.Contains(says, "Quota"):
			return fmt.Errorf("%w (%s)", export.ErrNoSpace, says)
		}
	}
	if says != "" {
		resp.Header.Set("Content-Type", "text/plain") // web tells what stands in that
		resp.Body = io.NopCloser(strings.NewReader(says))
	}
	return web.Status(resp)
}

// message returns the message of Immich's error, "" when there is none. It is
// one sentence, or several of a validation.
func message(resp *http.Response) string {
	b, _ := io.ReadAll(io.LimitReader(resp.Body, 4<<10))
	var one struct{ Message string }
	if json.Unmarshal(b, &one) == nil {
		return one.Message
	}
	var many struct{ Message []string }
	if json.Unmarshal(b, &many) == nil {
		return strings.Join(many.Message, "; ")
	}
	return ""
}
