package immich_test

import (
	"crypto/sha1"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"
	"time"
)

const key = "the-key"

// mock is an Immich server that is stricter than a real one: what the API does
// not name is an error.
type mock struct {
	major   int
	allowed func(permission string) bool // nil = everything
	limit   int64                        // bytes of a request; 0 = none
	forget  string                       // the name of a file that is taken and lost
	lean    bool                         // sidecars are not kept
	lax     bool                         // it serves other programs too, which say more

	mu      sync.Mutex
	assets  []*held
	byID    map[string]*held
	bySum   map[string]*held
	albums  []*group
	tags    []*group
	uploads int // of whole files
	changes int
	faults  []string // what a client did wrong
}

// held is an asset.
type held struct {
	id, sum, name, sidecar string
	fields                 map[string]string
	size                   int64
	trashed                bool
	said                   map[string]any // by PUT
}

// group is an album or a tag.
type group struct {
	id, title string
	shared    bool
	ids       []string
}

func newMock(major int) *mock {
	return &mock{major: major, byID: map[string]*held{}, bySum: map[string]*held{}}
}

func (m *mock) fault(format string, args ...any) string {
	m.faults = append(m.faults, fmt.Sprintf(format, args...))
	return m.faults[len(m.faults)-1]
}

// ServeHTTP implements [http.Handler].
func (m *mock) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	where := r.Method + " " + strings.TrimPrefix(r.URL.Path, "/api/")
	switch where {
	case "GET server/version":
		reply(w, 200, map[string]int{"major": m.major, "minor": 7, "patch": 5})
		return
	case "GET server/media-types":
		reply(w, 200, map[string][]string{"image": {".jpg", ".jpeg", ".heic", ".dng"}, "video": {".mp4", ".mov"}, "sidecar": {".xmp"}})
		return
	}
	if r.Header.Get("x-api-key") != key {
		refuse(w, 401, "Invalid API key")
		return
	}
	for _, e := range m.endpoints() {
		if id, ok := match(e.where, where); ok {
			if m.allowed != nil && !m.allowed(e.permission) {
				refuse(w, 403, "Missing required permission: "+e.permission)
				return
			}
			e.serve(w, r, id)
			return
		}
	}
	refuse(w, 404, m.fault("there is no %s", where))
}

type endpoint struct {
	where, permission string
	serve             func(w http.ResponseWriter, r *http.Request, id string)
}

func (m *mock) endpoints() []endpoint {
	return []endpoint{
		{"POST assets/bulk-upload-check", "asset.upload", m.check},
		{"POST assets", "asset.upload", m.upload},
		{"PUT assets", "asset.update", m.change},
		{"GET assets/*", "asset.read", m.show},
		{"PUT assets/*", "asset.update", m.link},
		{"GET users/me", "user.read", func(w http.ResponseWriter, _ *http.Request, _ string) {
			reply(w, 200, map[string]string{"email": "minji@example.com"})
		}},
		{"GET api-keys/me", "", func(w http.ResponseWriter, _ *http.Request, _ string) {
			reply(w, 200, map[string]any{"permissions": []string{"all"}})
		}},
		{"GET albums", "album.read", m.listAlbums},
		{"POST albums", "album.create", m.makeAlbum},
		{"PUT albums/*/assets", "albumAsset.create", func(w http.ResponseWriter, r *http.Request, id string) { m.fill(w, r, m.albums, id) }},
		{"PUT tags", "tag.create", m.makeTags},
		{"PUT tags/*/assets", "tag.asset", func(w http.ResponseWriter, r *http.Request, id string) { m.fill(w, r, m.tags, id) }},
	}
}

// match returns what stands for the star.
func match(pattern, where string) (string, bool) {
	before, after, star := strings.Cut(pattern, "*")
	if !star {
		return "", pattern == where
	}
	rest, ok := strings.CutPrefix(where, before)
	id, tail := strings.CutSuffix(rest, after)
	return id, ok && tail && id != "" && !strings.Contains(id, "/")
}

func reply(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	if v != nil {
		_ = json.NewEncoder(w).Encode(v)
	}
}

func refuse(w http.ResponseWriter, status int, message string) {
	reply(w, status, map[string]any{"message": message, "error": http.StatusText(status), "statusCode": status})
}

// read reads JSON that holds nothing but what v has.
func (m *mock) read(w http.ResponseWriter, r *http.Request, v any) bool {
	d := json.NewDecoder(r.Body)
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		refuse(w, 400, m.fault("%s: %v", r.URL.Path, err))
		return false
	}
	return true
}

func (m *mock) check(w http.ResponseWriter, r *http.Request, _ string) {
	var in struct {
		Assets []struct{ ID, Checksum string }
	}
	if !m.read(w, r, &in) {
		return
	}
	results := []map[string]any{}
	for _, a := range in.Assets {
		if h := m.bySum[sum(a.Checksum)]; h != nil {
			results = append(results, map[string]any{"id": a.ID, "action": "reject", "reason": "duplicate", "assetId": h.id, "isTrashed": h.trashed})
		} else {
			results = append(results, map[string]any{"id": a.ID, "action": "accept"})
		}
	}
	reply(w, 200, map[string]any{"results": results})
}

// sum takes a SHA-1 as hex or base64.
func sum(s string) string {
	if b, err := base64.StdEncoding.DecodeString(s); err == nil && len(b) == sha1.Size {
		return hex.EncodeToString(b)
	}
	return s
}

func (m *mock) upload(w http.ResponseWriter, r *http.Request, _ string) {
	if m.limit > 0 && r.ContentLength > m.limit {
		w.WriteHeader(http.StatusRequestEntityTooLarge) // as nginx does, without JSON
		return
	}
	if h := m.bySum[sum(r.Header.Get("x-immich-checksum"))]; h != nil {
		reply(w, 200, map[string]string{"id": h.id, "status": "duplicate"})
		return
	}
	h, err := m.parse(r)
	if err == nil {
		err = m.valid(h, r)
	}
	if err != nil {
		refuse(w, 400, m.fault("upload: %v", err))
		return
	}
	if m.lean {
		h.sidecar, h.fields = "", nil
	}
	h.id = fmt.Sprintf("00000000-0000-4000-8000-%012d", len(m.assets)+1)
	m.uploads++
	if h.name != m.forget {
		m.assets = append(m.assets, h)
		m.byID[h.id], m.bySum[h.sum] = h, h
	}
	reply(w, 201, map[string]string{"id": h.id, "status": "created"})
}

// parse wants the fields before the files, and the file before its sidecar.
func (m *mock) parse(r *http.Request) (*held, error) {
	if r.ContentLength <= 0 && !m.lax {
		return nil, fmt.Errorf("the length of the request is not told")
	}
	form, err := r.MultipartReader()
	if err != nil {
		return nil, err
	}
	h := &held{fields: map[string]string{}, said: map[string]any{}}
	for {
		p, err := form.NextPart()
		if err == io.EOF {
			return h, nil
		}
		if err == nil {
			err = h.part(p)
		}
		if err != nil {
			return nil, err
		}
	}
}

func (h *held) part(p *multipart.Part) error {
	switch {
	case p.FileName() == "":
		b, err := io.ReadAll(p)
		if h.name != "" {
			return fmt.Errorf("the field %s comes after a file", p.FormName())
		}
		h.fields[p.FormName()] = string(b)
		return err
	case p.FormName() == "assetData" && h.name == "":
		hash := sha1.New()
		n, err := io.Copy(hash, p)
		h.name, h.size, h.sum = p.FileName(), n, hex.EncodeToString(hash.Sum(nil))
		return err
	case p.FormName() == "sidecarData" && h.name != "":
		b, err := io.ReadAll(p)
		h.sidecar = string(b)
		if path.Ext(p.FileName()) != ".xmp" {
			return fmt.Errorf("Unsupported file type %s", p.FileName())
		}
		return err
	}
	return fmt.Errorf("the part %s is not expected here", p.FormName())
}

// valid checks an upload as the version's DTO does.
func (m *mock) valid(h *held, r *http.Request) error {
	wanted := []string{"fileCreatedAt", "fileModifiedAt"}
	allowed := []string{"isFavorite", "visibility", "livePhotoVideoId"}
	if m.major < 3 {
		wanted = append(wanted, "deviceAssetId", "deviceId")
	}
	for _, f := range wanted {
		if h.fields[f] == "" {
			return fmt.Errorf("%s is missing", f)
		}
	}
	for f := range h.fields {
		if !slices.Contains(wanted, f) && !slices.Contains(allowed, f) && !m.lax {
			return fmt.Errorf("%s is not known", f)
		}
	}
	if _, err := time.Parse(time.RFC3339, h.fields["fileModifiedAt"]); err != nil {
		return err
	}
	if clip := h.fields["livePhotoVideoId"]; clip != "" && m.byID[clip] == nil {
		return fmt.Errorf("there is no clip %s", clip)
	}
	if !slices.Contains([]string{".jpg", ".heic", ".dng", ".mp4", ".mov"}, strings.ToLower(path.Ext(h.name))) {
		return fmt.Errorf("Unsupported file type %s", h.name)
	}
	if !m.lax && h.sum != sum(r.Header.Get("x-immich-checksum")) {
		return fmt.Errorf("the checksum of %s is another", h.name)
	}
	return nil
}

func (m *mock) show(w http.ResponseWriter, _ *http.Request, id string) {
	h := m.byID[id]
	if h == nil {
		refuse(w, 400, m.fault("there is no asset %s", id))
		return
	}
	exif := map[string]any{"description": "", "latitude": nil, "longitude": nil, "dateTimeOriginal": nil}
	for k := range exif {
		if v, ok := h.said[k]; ok {
			exif[k] = v
		}
	}
	var clip any
	if c := h.fields["livePhotoVideoId"]; c != "" {
		clip = c
	}
	reply(w, 200, map[string]any{"id": id, "isFavorite": h.fields["isFavorite"] == "true" || h.said["isFavorite"] == true, "livePhotoVideoId": clip, "exifInfo": exif})
}

func (m *mock) change(w http.ResponseWriter, r *http.Request, _ string) {
	var in struct {
		IDs              []string
		IsFavorite       *bool
		Description      *string
		Latitude         *float64
		Longitude        *float64
		DateTimeOriginal *time.Time
	}
	if !m.read(w, r, &in) {
		return
	}
	m.changes++
	for _, id := range in.IDs {
		h := m.byID[id]
		set(h, "isFavorite", in.IsFavorite)
		set(h, "description", in.Description)
		set(h, "latitude", in.Latitude)
		set(h, "longitude", in.Longitude)
		set(h, "dateTimeOriginal", in.DateTimeOriginal)
	}
	w.WriteHeader(204)
}

func set[T any](h *held, name string, v *T) {
	if v != nil {
		h.said[name] = *v
	}
}

func (m *mock) link(w http.ResponseWriter, r *http.Request, id string) {
	var in struct{ LivePhotoVideoID string }
	if m.read(w, r, &in) {
		m.byID[id].fields["livePhotoVideoId"] = in.LivePhotoVideoID
		m.byID[in.LivePhotoVideoID].fields["visibility"] = "hidden"
		reply(w, 200, map[string]string{"id": id})
	}
}
