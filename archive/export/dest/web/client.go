package web

import (
	"net"
	"net/http"
	"time"
)

// How long a server may take.
const (
	dialTime   = 15 * time.Second
	answerTime = 5 * time.Minute // after a file was sent: it may have to be put together
	idleTime   = time.Minute
)

// Transport returns a new pool of connections.
func Transport() *http.Transport {
	dialer := &net.Dialer{Timeout: dialTime, KeepAlive: 15 * time.Second}
	return &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           dialer.DialContext,
		ForceAttemptHTTP2:     true,
		MaxIdleConnsPerHost:   4,
		IdleConnTimeout:       idleTime,
		TLSHandshakeTimeout:   dialTime,
		ResponseHeaderTimeout: answerTime,
		ExpectContinueTimeout: time.Second,
		DisableCompression:    true, // sizes and ranges are those of the file
	}
}

// Client returns a client that follows no redirects; [Status] refuses them.
func Client() *http.Client {
	return &http.Client{
		Transport:     Transport(),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}
