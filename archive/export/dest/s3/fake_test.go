package s3_test

import (
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// fake is as much of an S3 server as an export needs. It keeps bytes in files,
// so that the memory of a test is that of the client.
type fake struct {
	dir   string
	plain bool // knows no If-None-Match, and says so

	mu      sync.Mutex
	objects map[string]object
	uploads map[string]*pending
	serial  int
}

type object struct {
	file, etag string
	size       int64
	meta       http.Header
}

type pending struct {
	key   string
	meta  http.Header
	parts map[int]object
}

const bucket = "memories"

func newFake(t *testing.T) *fake {
	t.Helper()
	return &fake{dir: t.TempDir(), objects: map[string]object{}, uploads: map[string]*pending{}}
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	name, key, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	q := r.URL.Query()
	switch {
	case !strings.Contains(r.Header.Get("Authorization"), "Credential="+login.User+"/"):
		refuse(w, http.StatusForbidden, "InvalidAccessKeyId")
	case name != bucket:
		refuse(w, http.StatusNotFound, "NoSuchBucket")
	case key == "" && q.Has("location"):
		fmt.Fprint(w, `<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">kr-1</LocationConstraint>`)
	case key == "" && q.Has("uploads"):
		f.listUploads(w, q.Get("prefix"))
	case key == "":
		f.list(w, q.Get("prefix"), max(q.Get("start-after"), q.Get("continuation-token")))
	case r.Method == "POST" && q.Has("uploads"):
		f.begin(w, r, key)
	case r.Method == "POST":
		f.complete(w, r, key, q.Get("uploadId"))
	case r.Method == "PUT" && q.Has("uploadId"):
		f.part(w, r, q.Get("uploadId"), q.Get("partNumber"))
	case r.Method == "PUT":
		f.put(w, r, key)
	case r.Method == "DELETE":
		delete(f.uploads, q.Get("uploadId"))
		w.WriteHeader(http.StatusNoContent)
	default:
		f.get(w, r, key)
	}
}

func refuse(w http.ResponseWriter, status int, code string) {
	w.Header().Set("Content-Type", "application/xml")
	w.WriteHeader(status)
	fmt.Fprintf(w, "<Error><Code>%s</Code><Message>%s on purpose</Message></Error>", code, code)
}

// keep reads a body that must have the checksum that it was signed with.
func (f *fake) keep(r *http.Request) (object, error) {
	f.serial++
	o := object{file: filepath.Join(f.dir, strconv.Itoa(f.serial)), meta: http.Header{}}
	file, err := os.Create(o.file)
	if err != nil {
		return o, err
	}
	defer file.Close()
	tag, sum := md5.New(), sha256.New()
	if o.size, err = io.Copy(io.MultiWriter(file, tag, sum), r.Body); err != nil {
		return o, err
	}
	if want := r.Header.Get("X-Amz-Content-Sha256"); want != hex.EncodeToString(sum.Sum(nil)) && want != "UNSIGNED-PAYLOAD" {
		return o, fmt.Errorf("signed for %s", want)
	}
	o.etag = fmt.Sprintf("%q", hex.EncodeToString(tag.Sum(nil)))
	return o, nil
}

func metaOf(r *http.Request) http.Header {
	meta := http.Header{}
	for k, v := range r.Header {
		if strings.HasPrefix(k, "X-Amz-Meta-") || k == "X-Amz-Checksum-Sha256" {
			meta[k] = v
		}
	}
	return meta
}

// forbidden answers a request whose condition does not hold.
func (f *fake) forbidden(w http.ResponseWriter, r *http.Request, key string) bool {
	condition := r.Header.Get("If-None-Match") == "*"
	_, taken := f.objects[key]
	switch {
	case condition && f.plain:
		refuse(w, http.StatusNotImplemented, "NotImplemented")
	case condition && taken:
		refuse(w, http.StatusPreconditionFailed, "PreconditionFailed")
	default:
		return false
	}
	return true
}

func (f *fake) put(w http.ResponseWriter, r *http.Request, key string) {
	if f.forbidden(w, r, key) {
		return
	}
	o, err := f.keep(r)
	if err != nil {
		refuse(w, http.StatusBadRequest, "BadDigest")
		return
	}
	o.meta = metaOf(r)
	f.objects[key] = o
	w.Header().Set("ETag", o.etag)
}

func (f *fake) begin(w http.ResponseWriter, r *http.Request, key string) {
	f.serial++
	id := strconv.Itoa(f.serial)
	f.uploads[id] = &pending{key, metaOf(r), map[int]object{}}
	fmt.Fprintf(w, "<InitiateMultipartUploadResult><Bucket>%s</Bucket><Key>x</Key><UploadId>%s</UploadId></InitiateMultipartUploadResult>", bucket, id)
}

func (f *fake) part(w http.ResponseWriter, r *http.Request, id, number string) {
	u := f.uploads[id]
	n, _ := strconv.Atoi(number)
	o, err := f.keep(r)
	if u == nil || err != nil {
		refuse(w, http.StatusBadRequest, "BadDigest")
		return
	}
	u.parts[n] = o
	w.Header().Set("ETag", o.etag)
}

func (f *fake) complete(w http.ResponseWriter, r *http.Request, key, id string) {
	u := f.uploads[id]
	if u == nil {
		refuse(w, http.StatusNotFound, "NoSuchUpload")
		return
	}
	if f.forbidden(w, r, key) {
		return
	}
	f.serial++
	o := object{file: filepath.Join(f.dir, strconv.Itoa(f.serial)), meta: u.meta, etag: fmt.Sprintf(`"whole-%d"`, len(u.parts))}
	out, err := os.Create(o.file)
	if err != nil {
		refuse(w, http.StatusInternalServerError, "InternalError")
		return
	}
	defer out.Close()
	for _, n := range slices.Sorted(maps.Keys(u.parts)) {
		part, _ := os.Open(u.parts[n].file)
		n, _ := io.Copy(out, part)
		part.Close()
		o.size += n
	}
	f.objects[key] = o
	delete(f.uploads, id)
	fmt.Fprintf(w, "<CompleteMultipartUploadResult><Bucket>%s</Bucket><Key>x</Key><ETag>x</ETag></CompleteMultipartUploadResult>", bucket)
}

func (f *fake) get(w http.ResponseWriter, r *http.Request, key string) {
	o, ok := f.objects[key]
	if !ok {
		refuse(w, http.StatusNotFound, "NoSuchKey")
		return
	}
	maps.Copy(w.Header(), o.meta)
	w.Header().Set("ETag", o.etag)
	file, err := os.Open(o.file)
	if err != nil {
		refuse(w, http.StatusInternalServerError, "InternalError")
		return
	}
	defer file.Close()
	http.ServeContent(w, r, "", time.Unix(1_000_000_000, 0), file)
}

// list answers with two names at a time, so that clients have to go on.
func (f *fake) list(w http.ResponseWriter, prefix, after string) {
	type content struct {
		Key  string
		Size int64
	}
	var answer struct {
		XMLName               xml.Name `xml:"ListBucketResult"`
		IsTruncated           bool
		NextContinuationToken string
		Contents              []content
	}
	for _, key := range slices.Sorted(maps.Keys(f.objects)) {
		if !strings.HasPrefix(key, prefix) || key <= after {
			continue
		}
		if len(answer.Contents) == 2 {
			answer.IsTruncated = true
			answer.NextContinuationToken = answer.Contents[1].Key
			break
		}
		answer.Contents = append(answer.Contents, content{key, f.objects[key].size})
	}
	_ = xml.NewEncoder(w).Encode(answer)
}

func (f *fake) listUploads(w http.ResponseWriter, prefix string) {
	fmt.Fprint(w, "<ListMultipartUploadsResult>")
	for id, u := range f.uploads {
		if strings.HasPrefix(u.key, prefix) {
			fmt.Fprintf(w, "<Upload><Key>%s</Key><UploadId>%s</UploadId></Upload>", u.key, id)
		}
	}
	fmt.Fprint(w, "</ListMultipartUploadsResult>")
}
