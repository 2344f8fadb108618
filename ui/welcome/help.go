package welcome

// Help tells how to get the archive of one service. All texts are English and
// the keys of their translations.
type Help struct {
	Service string
	Lead    string   // one sentence about what there is to get
	Steps   []string // in order
}

// Guides returns the help for every service that can be imported.
func Guides() []Help { return []Help{kakaotalk(), cyworld(), pictures()} }

func kakaotalk() Help {
	return Help{
		Service: "KakaoTalk",
		Lead:    "Every chat room is exported on its own, on the phone or on the computer.",
		Steps: []string{
			"Phone: open the chat room, tap ≡ at the top right, then the gear at the bottom.",
			"Tap “Export chat messages”. Choose the one with media if it is offered, so that the pictures come along.",
			"Send the file to yourself by mail or save it to a drive, and bring it to this computer.",
			"Computer: in the chat room open ≡, then “Chat content”, then “Export chat messages” (Ctrl+S).",
			"Drop the txt, csv or zip file here as it is. Pictures named KakaoTalk_… can be dropped as a folder.",
		},
	}
}

func cyworld() Help {
	return Help{
		Service: "Cyworld",
		Lead:    "Cyworld itself hands nothing out any more. What was backed up while it was open is still good.",
		Steps: []string{
			"Look on old computers and disks for the backups of 2015 to 2020: the folder “Images” of CyBackup, files named MyCy… .txt, folders named backup, posts or photo.",
			"Pages that were saved as HTML, and folders named 사진첩, 다이어리 or 방명록, are recognised as well.",
			"Drop the whole folder or its zip here. Albums, diaries, guestbooks and comments stay together.",
		},
	}
}

func pictures() Help {
	return Help{
		Service: "Photo folders",
		Lead:    "Any folder with photos and videos will do: from a camera, a phone, an old disk or a stick.",
		Steps: []string{
			"Phone: connect it by cable, and copy the folder DCIM to this computer.",
			"Old disks and sticks: drop the top folder. Folders inside become albums.",
			"Dates come from the pictures themselves, else from file and folder names. What has no date is kept apart, nothing is guessed.",
			"The same picture is stored once, however often it is found.",
		},
	}
}
