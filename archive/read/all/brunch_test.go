package all_test

import "dotori/archive/read/readtest"

func brunchFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "saved page of brunch", Service: "brunch", Root: readtest.Archive(
			"봄.html", `<link rel="canonical" href="https://brunch.co.kr/@gildong/7"><div class="wrap_body">글</div>`, "봄_files/a.jpg", jpeg)},
	}
}
