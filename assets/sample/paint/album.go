package main

// camera makes the EXIF of one of the family's cameras.
type camera struct{ maker, model, offset string }

func (k camera) at(taken string, place ...float64) exif {
	e := exif{maker: k.maker, model: k.model, offset: k.offset, taken: taken}
	if len(place) == 2 {
		e.latitude, e.longitude = place[0], place[1]
	}
	return e
}

// photos is the family's album. The cameras are real, everything else is made up.
func photos() []picture {
	sony := camera{"SONY", "DSC-P72", ""}
	ixus := camera{"Canon", "Canon DIGITAL IXUS 50", ""}
	eos := camera{"Canon", "Canon EOS 450D", ""}
	s3 := camera{"SAMSUNG", "SHV-E210S", ""}
	iphone := camera{"Apple", "iPhone 6s", ""}
	s10 := camera{"samsung", "SM-G973N", "+09:00"}
	s24 := camera{"samsung", "SM-S921N", "+09:00"}
	return []picture{
		{"photos/2003 첫 가을/DSC00012.JPG", 1120, 840, ginkgoFloor, 11, sony.at("2003:10:25 11:04:32")},
		{"photos/2003 첫 가을/DSC00017.JPG", 1120, 840, autumnTrees, 12, sony.at("2003:10:25 15:31:08")},
		{"photos/2003 첫 가을/DSC00031.JPG", 1120, 840, nightCity, 13, sony.at("2003:12:24 19:48:50")},

		{"photos/2004 겨울 여행/DSC00104.JPG", 1120, 840, snowVillage, 21, sony.at("2004:01:17 17:52:11")},
		{"photos/2004 겨울 여행/DSC00109.JPG", 1120, 840, snowman, 22, sony.at("2004:01:18 09:20:43")},
		{"photos/2004 겨울 여행/DSC00122.JPG", 1120, 840, lighthouseDusk, 23, sony.at("2004:01:19 07:38:02")},

		{"photos/2005 봄/IMG_0031.JPG", 1120, 840, cherryPath, 31, ixus.at("2005:04:09 14:12:20", 37.5285, 126.9327)},
		{"photos/2005 봄/IMG_0038.JPG", 840, 1120, cherryBranch, 32, ixus.at("2005:04:09 14:40:55", 37.5285, 126.9327)},
		{"photos/2005 봄/IMG_0052.JPG", 1120, 840, springHills, 33, ixus.at("2005:05:05 11:05:13")},
		{"photos/2005 제주도/IMG_0117.JPG", 1120, 840, beach, 34, ixus.at("2005:07:23 12:31:47", 33.3938, 126.2393)},
		{"photos/2005 제주도/IMG_0131.JPG", 1200, 800, seaDusk, 35, ixus.at("2005:07:23 19:36:20", 33.4581, 126.9426)},
		{"photos/2005 가을/IMG_0214.JPG", 1120, 840, autumnHills, 36, ixus.at("2005:10:03 13:22:09")},
		{"photos/2005 가을/IMG_0219.JPG", 900, 900, ginkgoFloor, 37, ixus.at("2005:10:03 15:02:41")},
		{"photos/2005 가을/IMG_0240.JPG", 1120, 840, fireworks, 38, ixus.at("2005:10:08 20:14:30", 37.5272, 126.9346)},

		{"photos/2006/IMG_0322.JPG", 1120, 840, hanBridge, 41, ixus.at("2006:05:20 19:28:14")},
		{"photos/2006/IMG_0350.JPG", 840, 1120, sunflower, 42, ixus.at("2006:08:13 10:45:00")},
		{"photos/2006/IMG_0377.JPG", 1120, 840, cosmos, 43, ixus.at("2006:09:30 16:20:37")},
		{"photos/2006/IMG_0401.JPG", 1120, 840, rainyStreet, 44, ixus.at("2006:11:04 18:33:25")},

		{"photos/2010 신혼여행/IMG_1203.JPG", 1200, 800, airplane, 51, eos.at("2010:05:17 08:15:59")},
		{"photos/2010 신혼여행/IMG_1248.JPG", 1200, 800, mirrored(beach), 52, eos.at("2010:05:18 11:40:22")},
		{"photos/2010 신혼여행/IMG_1310.JPG", 1200, 800, balloons, 53, eos.at("2010:05:21 17:02:10")},

		{"photos/휴대폰/20130518_101530.jpg", 1120, 840, teaField, 61, s3.at("2013:05:18 10:15:30", 34.7146, 127.0796)},
		{"photos/휴대폰/20131109_190244.jpg", 900, 900, birthday, 62, s3.at("2013:11:09 19:02:44")},

		{"photos/2016 강릉/IMG_2041.JPG", 1120, 840, familySea, 71, iphone.at("2016:07:30 19:21:06", 37.7716, 128.9489)},
		{"photos/2016 강릉/IMG_2058.JPG", 1120, 840, mirrored(lighthouseDusk), 72, iphone.at("2016:07:30 19:50:33", 37.7725, 128.9510)},
		{"photos/휴대폰/IMG_1877.JPG", 840, 1120, lanterns, 73, iphone.at("2016:05:07 20:05:48", 37.5737, 126.9822)},
		{"photos/휴대폰/IMG_2210.JPG", 1120, 840, catWindow, 74, iphone.at("2016:11:20 17:10:15")},

		{"photos/휴대폰/20190216_093012.jpg", 1120, 840, mirrored(snowman), 81, s10.at("2019:02:16 09:30:12")},
		{"photos/2019 제주 봄/20190406_110827.jpg", 1120, 840, canola, 82, s10.at("2019:04:06 11:08:27", 33.2396, 126.3143)},
		{"photos/2019 제주 봄/20190406_184503.jpg", 1400, 700, seaDusk, 83, s10.at("2019:04:06 18:45:03", 33.2380, 126.2960)},
		{"photos/휴대폰/20190601_214455.jpg", 840, 1120, starCamp, 84, s10.at("2019:06:01 21:44:55", 38.0654, 128.1698)},
		{"photos/휴대폰/20190803_182210.jpg", 1120, 840, mirrored(hanBridge), 85, s10.at("2019:08:03 18:22:10")},
		{"photos/휴대폰/20190928_141937.jpg", 840, 1120, cosmos, 86, s10.at("2019:09:28 14:19:37")},
		{"photos/휴대폰/20191109_191520.jpg", 1120, 840, birthday, 87, s10.at("2019:11:09 19:15:20")},

		{"photos/휴대폰/20240330_153308.jpg", 840, 1120, mirrored(cherryPath), 91, s24.at("2024:03:30 15:33:08", 37.5285, 126.9327)},
		{"photos/휴대폰/20240615_204112.jpg", 1120, 840, rainyStreet, 92, s24.at("2024:06:15 20:41:12")},
		{"photos/휴대폰/20240810_120540.jpg", 1120, 840, summerHills, 93, s24.at("2024:08:10 12:05:40")},
		{"photos/휴대폰/20241019_103355.jpg", 900, 900, coffee, 94, s24.at("2024:10:19 10:33:55")},
		{"photos/2024 전주/20241102_182930.jpg", 1120, 840, hanokNight, 95, s24.at("2024:11:02 18:29:30", 35.8150, 127.1530)},
		{"photos/2024 전주/20241103_143021.jpg", 1120, 840, mirrored(autumnTrees), 96, s24.at("2024:11:03 14:30:21", 35.8142, 127.1491)},
	}
}

// copies are what services made of such pictures: smaller, and without EXIF.
func copies() []picture {
	return []picture{
		{"cyworld/사진/20031025_153100.1.jpg", 640, 480, autumnTrees, 12, exif{}},
		{"cyworld/사진/20040118_214500.1.jpg", 640, 480, snowman, 22, exif{}},
		{"cyworld/사진/20050409_220300.1.jpg", 480, 640, cherryBranch, 32, exif{}},
		{"cyworld/사진/20050725_233000.1.jpg", 640, 426, seaDusk, 35, exif{}},
		{"cyworld/사진/20061001_192000.1.jpg", 640, 480, cosmos, 43, exif{}},
		{"cyworld/사진/낙엽.jpg", 640, 480, autumnHills, 36, exif{}},
		{"cyworld/사진/불꽃.jpg", 640, 480, fireworks, 38, exif{}},
		{chat + "5d1c0a7be93f42c8a6b07f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a.jpg", 960, 720, teaField, 61, exif{}},
		{chat + "0b9e8d7c6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c.jpg", 720, 720, birthday, 62, exif{}},
		{chat + "9f2ab4c6d8e0f1a3b5c7d9ebfd0f2143658798a9bacbdcedfe0f1a2b3c4d5e6f.jpg", 960, 720, familySea, 71, exif{}},
		{chat + "3c7e1f5a9b2d4c6e8fa0b1c2d3e4f5a6978869584a3b2c1d0e9f8a7b6c5d4e3f.jpg", 960, 720, catWindow, 74, exif{}},
		{chat + "e6d5c4b3a29180706f5e4d3c2b1a09f8e7d6c5b4a3928170615f4e3d2c1b0a99.jpg", 960, 720, canola, 82, exif{}},
		{chat + "7a8b9cadbecfd0e1f20314253647586970818293a4b5c6d7e8f90a1b2c3d4e5f.jpg", 720, 960, starCamp, 84, exif{}},
	}
}

const chat = "kakaotalk/KakaoTalk_Chats_2022-10-09_21.30.05/"
