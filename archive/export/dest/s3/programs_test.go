package s3_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"dotori/archive/export/dest/desttest"
)

// TestPrograms exports to S3 servers of others, where one is installed. Both
// serve a folder whose folders are the buckets.
func TestPrograms(t *testing.T) {
	for program, args := range map[string]func(host, dir string) []string{
		"versitygw": func(host, dir string) []string { return []string{"--port", host, "posix", dir} },
		"minio":     func(host, dir string) []string { return []string{"server", "--address", host, dir} },
	} {
		t.Run(program, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.Mkdir(filepath.Join(dir, bucket), 0o777); err != nil {
				t.Fatal(err)
			}
			host, _ := desttest.Lend(t)
			env := []string{
				"ROOT_ACCESS_KEY=" + login.User, "ROOT_SECRET_KEY=" + login.Secret,
				"MINIO_ROOT_USER=" + login.User, "MINIO_ROOT_PASSWORD=" + login.Secret,
			}
			desttest.Start(t, host, env, program, args(host, dir)...)
			serial := 0
			desttest.Run(t, func(*testing.T) desttest.Open {
				serial++
				return place(at(host, fmt.Sprintf("%s/사진 #%d/+ 안", bucket, serial)), login)
			})
		})
	}
}
