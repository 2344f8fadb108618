package all_test

import "dotori/archive/read/readtest"

const icloudRows = "imgName,fileChecksum,favorite,hidden,deleted,originalCreationDate,viewCount,importDate\nIMG_0001.JPG,AQ==,no,no,no,\"Friday October 06,2023 12:11 PM GMT\",10,\"Friday October 06,2023 12:11 PM GMT\"\n"

func icloudFixtures() []readtest.Fixture {
	return []readtest.Fixture{
		{Name: "iCloud Photos", Service: "icloud", Root: readtest.Archive("iCloud 사진 1/2/Photos/Photo Details.csv", icloudRows, "iCloud 사진 1/2/Photos/Photo Details-1.csv", "", "iCloud 사진 2/2/Photos/IMG_0001.JPG", jpeg,
			"iCloud 사진 1/2/Albums/봄.csv", "imgName\nIMG_0001.JPG\n", "iCloud 사진 1/2/Memories/가을.csv", "imageName\nIMG_0404.JPG\n")},
		{Name: "albums of iCloud", Service: "icloud", Root: readtest.Archive("Albums/봄.csv", "imgName\nIMG_0001.JPG\n", "Photos/IMG_0001.JPG", jpeg)},
	}
}
