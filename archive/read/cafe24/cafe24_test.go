package cafe24_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"dotori/archive"
	"dotori/archive/read/cafe24"
	"dotori/archive/read/readtest"
)

const jpeg = "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00"

// Pictures are named by 32 hexadecimal digits.
const (
	hashA = "0123456789abcdef0123456789abcdef"
	hashB = "fedcba9876543210fedcba9876543210"
)

func columns() []readtest.Column {
	return []readtest.Column{readtest.Moment, readtest.Zone, readtest.Kind, readtest.Author, readtest.Title, readtest.Text,
		readtest.Collections, readtest.Media, readtest.Tags, readtest.Details}
}

var foreign = []fs.FS{
	readtest.Archive("KakaoTalk_Chat_방.csv", "Date,User,Message\n2015-07-09 20:34:26,\"홍길동\",\"글\"\n"),
	readtest.Archive("Photo Details.csv", "imgName,fileChecksum,favorite,hidden,deleted,originalCreationDate,viewCount,importDate\na.jpg,x,no,no,no,x,1,x\n"),
	readtest.Archive("스마트스토어.csv", "상품주문번호,주문번호,구매자명,주문상품명\n1,2,이몽룡,묵\n", "주소록.csv", "이름,전화번호\n성춘향,010-0000-0000\n"),
	readtest.Archive("notes.csv", "title,content,date,author\na,b,2020-01-01,c\n", "a.xlsx", "PK", "DCIM/a.jpg", jpeg),
}

func run(t *testing.T, c readtest.Case) {
	t.Helper()
	c.Reader, c.Columns, c.Foreign = cafe24.New(), columns(), foreign
	readtest.Run(t, c)
}

func encode(t *testing.T, charset, s string) string {
	t.Helper()
	var err error
	switch charset {
	case "CP949":
		s, err = korean.EUCKR.NewEncoder().String(s)
	case "UTF-16":
		s, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	case "UTF-8 with BOM":
		s = "\uFEFF" + s
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var charsets = []string{"UTF-8", "UTF-8 with BOM", "UTF-16", "CP949"}

const productName = "dotorimall_20250805_201_f879_producr_template.csv"

// goods are three rows of a product list: one with options, one that was not
// given a code yet, one with nothing.
const goods = `상품코드,자체 상품코드,진열상태,판매상태,상품분류 번호,상품명,영문 상품명,상품 요약설명,상품 간략설명,상품 상세설명,검색어설정,판매가,옵션입력,이미지등록(상세),이미지등록(목록),이미지등록(추가),상품결제안내,교환/반품안내
"P00000JT","","Y","Y","99|109","도토리 묵 350g","Acorn jelly","쫄깃한 묵","쫄깃한 묵","<p>직접 쑨 <b>묵</b></p>
<img src=""//dotorimall.cafe24.com/web/upload/묵.jpg"">","묵,도토리묵,묵","6300.00","[필수선택]용량{350g*3개|10kg[업소용]}//포장{얼음|상자}","20250730/` + hashA + `.jpg","20250730/` + hashB + `.jpg","20250730/more.jpg|none.jpg","무통장 입금","반품 주소: 서울시 …"
"","","Y","N","","다람쥐 인형","","","","","","12,000","","","","","",""
"","","","","","","","","","","","","","","","","",""
`

func TestProducts(t *testing.T) {
	for _, charset := range charsets {
		t.Run(charset, func(t *testing.T) {
			run(t, readtest.Case{
				Root: readtest.Archive(productName, encode(t, charset, goods)),
				Want: []string{
					"2025-07-30 day | +09:00 folder | product |  | 도토리 묵 350g | ▣⏎⏎쫄깃한 묵⏎⏎직접 쑨 묵⏎⏎▣ | board 상품분류 99, board 상품분류 109 | " +
						hashA + ".jpg?, 묵.jpg?, more.jpg?, none.jpg? | 묵, 도토리묵 | 옵션입력: [필수선택]용량: 350g*3개, 10kg[업소용]⏎포장: 얼음, 상자, " +
						"상품코드: P00000JT, 진열상태: Y, 판매상태: Y, 영문 상품명: Acorn jelly, 판매가: 6300.00",
					"unknown |  | product |  | 다람쥐 인형 |  |  |  |  | 진열상태: Y, 판매상태: N, 판매가: 12,000",
				},
			})
		})
	}
}

func TestProductPictures(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(productName, goods,
			"ftp/web/product/big/20250730/"+hashA+".jpg", jpeg+"large", "ftp/web/product/medium/20250730/"+hashB+".jpg", jpeg+"small",
			"ftp/web/product/extra/big/20250730/more.jpg", jpeg+"more", "ftp/web/upload/묵.jpg", jpeg+"upload",
			"ftp/web/upload/other/묵.jpg", jpeg+"another", "ftp/sde_design/main.html", "<p>"),
		Left: []string{"ftp/web/upload/other/묵.jpg", "ftp/sde_design/main.html"},
		Want: []string{
			"2025-07-30 day | +09:00 folder | product |  | 도토리 묵 350g | ▣⏎⏎쫄깃한 묵⏎⏎직접 쑨 묵⏎⏎▣ | board 상품분류 99, board 상품분류 109 | " +
				hashA + ".jpg, 묵.jpg, " + hashB + ".jpg+cover, more.jpg, none.jpg? | 묵, 도토리묵 | 옵션입력: [필수선택]용량: 350g*3개, 10kg[업소용]⏎포장: 얼음, 상자, " +
				"상품코드: P00000JT, 진열상태: Y, 판매상태: Y, 영문 상품명: Acorn jelly, 판매가: 6300.00",
			"unknown |  | product |  | 다람쥐 인형 |  |  |  |  | 진열상태: Y, 판매상태: N, 판매가: 12,000",
		},
	})
}

const orderName = "dotorimall_20260930_8_27e1.csv"

const orders = "주문일시,주문번호,품목별 주문번호,\"수\n량\",주문서추가항목01_받는 날 (공통입력사항),주문상품명,상품옵션,품목별 결제금액,총 결제금액(KRW),주문자명,주문자 휴대전화,수령인,수령인 주소,배송메시지,운송장번호\r\n" +
	"2026-09-30 14:36,20260930-0000024,20260930-0000024-01,1,생일,도토리 묵,용량: 350g,\"6,300\",\"18,300\",이몽룡,010-1234-5678,성춘향,남원시 광한루 1,문 앞에,123\r\n" +
	"2026-09-30 14:36,20260930-0000024,20260930-0000024-02,2,,다람쥐 인형,각인: lee@example.com,\"12,000\",\"18,300\",이몽룡,010-1234-5678,성춘향,남원시 광한루 1,,124\r\n" +
	"2026-09-30 15:00,20260930-0000025,20260930-0000025-01,1,,도토리 묵,연락처 01012345678,\"6,300\",\"6,300\",변학도,,변학도,,,\r\n" +
	"2026-09-30 14:36,20260930-0000024,20260930-0000024-03,1,,쟁반,,0,\"18,300\",이몽룡,,성춘향,,,\r\n"

func TestOrdersAreLeftOut(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive(orderName, orders), Want: []string{},
		Warnings: []string{orderName + ": Orders are personal data of customers and were left out. To import them, turn on the option Import orders."},
	})
}

func TestOrders(t *testing.T) {
	want := []string{
		"2026-09-30T14:36 minute | +09:00 archive | order |  | 20260930-0000024 | 도토리 묵 (용량: 350g) × 1 · 6,300⏎다람쥐 인형 (각인: ***) × 2 · 12,000 |  |  |  | " +
			"주문일시: 2026-09-30 14:36, 총 결제금액(KRW): 18,300, 주문자명: 이**, 수령인: 성**",
		"2026-09-30T15:00 minute | +09:00 archive | order |  | 20260930-0000025 | 도토리 묵 (연락처 ***) × 1 · 6,300 |  |  |  | " +
			"주문일시: 2026-09-30 15:00, 총 결제금액(KRW): 6,300, 주문자명: 변**, 수령인: 변**",
		"2026-09-30T14:36 minute | +09:00 archive | order |  | 20260930-0000024 | 쟁반 × 1 · 0 |  |  |  | " +
			"주문일시: 2026-09-30 14:36, 총 결제금액(KRW): 18,300, 주문자명: 이**, 수령인: 성**",
	}
	for _, charset := range charsets {
		t.Run(charset, func(t *testing.T) {
			run(t, readtest.Case{Root: readtest.Archive(orderName, encode(t, charset, orders)), Options: archive.Options{"orders": "true"}, Want: want})
		})
	}
}

func TestOrdersWithNames(t *testing.T) {
	c := readtest.Case{Reader: cafe24.New(), Root: readtest.Archive(orderName, orders),
		Options: archive.Options{"orders": "true", "personal-data": "true"}, Foreign: foreign}
	c.Columns = []readtest.Column{readtest.Author, readtest.People, readtest.Title}
	c.Want = []string{"이몽룡 | 성춘향 | 20260930-0000024", "변학도 |  | 20260930-0000025", "이몽룡 | 성춘향 | 20260930-0000024"}
	readtest.Run(t, c)
}

// Nothing by which a customer can be reached leaves an order list, whatever is asked for.
func TestOrdersHoldNoAddresses(t *testing.T) {
	r := readtest.Read(t.Context(), cafe24.New(), readtest.Archive(orderName, orders), archive.Options{"orders": "true", "personal-data": "true"})
	for _, it := range r.Items {
		b, err := it.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"1234", "광한루", "문 앞", "생일", "example.com", `"123"`} {
			if strings.Contains(string(b), secret) {
				t.Errorf("%s holds %q", b, secret)
			}
		}
	}
}

func TestOrdersDamagedByExcel(t *testing.T) {
	const table = "주문일시,주문번호,품목별 주문번호,주문상품명\n" +
		"2026-09-30 오후 2:36:00,2.02609E+15,20260930-0000024-01,도토리 묵\n46295.625,2.02609E+15,20260930-0000024-02,쟁반\n" +
		"########,2.02609E+15,2.02609E+17,인형\n,2.02609E+15,2.02609E+17,인형\n"
	run(t, readtest.Case{
		Root: readtest.Archive("주문.csv", table), Options: archive.Options{"orders": "true"},
		Want: []string{
			"2026-09-30T14:36:00 second | +09:00 archive | order |  | 20260930-0000024 | 도토리 묵⏎쟁반 |  |  |  | 주문일시: 2026-09-30 오후 2:36:00",
			"unknown |  | order |  |  | 인형 |  |  |  | 주문일시: ########",
			"unknown |  | order |  |  | 인형",
		},
		Warnings: []string{
			"주문.csv:2: Order numbers were damaged by Excel. (2.02609E+15 +3)",
			"주문.csv:4: The dates of orders could not be read. (########)",
		},
	})
}

func book(t *testing.T, rows ...[]any) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOrdersAsSpreadsheet(t *testing.T) {
	run(t, readtest.Case{
		Root: readtest.Archive("dotorimall_20260930_9_1a2b.xlsx", book(t,
			[]any{"주문번호", "품목별 주문번호", "주문일시", "주문상품명", "수량", "총 결제금액"},
			[]any{"20260930-0000024", "20260930-0000024-01", 46295.608333333334, "도토리 묵", 2, 12600}),
			"옛 주문.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"+strings.Repeat("\x00", 600)),
		Options: archive.Options{"orders": "true"},
		Want: []string{"2026-09-30T14:36 minute | +09:00 archive | order |  | 20260930-0000024 | 도토리 묵 × 2 |  |  |  | " +
			"주문일시: 2026-09-30 14:36, 총 결제금액: 12600"},
		Warnings: []string{"옛 주문.xls: This is an Excel file of the old kind (.xls) or with a password. Save it as .xlsx without a password and import that."},
	})
}

func TestAccount(t *testing.T) {
	for name, want := range map[string]string{
		productName: "dotorimall", "backup/DotoriMall_20250805_1_00ff.csv": "dotorimall", "dotori_product.csv": "dotori", "dotori_product (1).csv": "dotori",
		"dotori_product_template.csv": "", "상품.csv": "", "20250805_1_00ff.csv": "",
	} {
		r := readtest.Read(t.Context(), cafe24.New(), readtest.Archive(name, goods), nil)
		if len(r.Items) != 2 || r.Items[0].Account != want || r.Items[0].NativeID != "product/P00000JT" {
			t.Errorf("%s: %d items, account %q, want %q", name, len(r.Items), r.Items[0].Account, want)
		}
	}
}
