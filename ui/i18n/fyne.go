package i18n

import (
	"encoding/json"
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// TeachFyne makes Fyne's own dialogs and menus speak the language. Fyne
// cannot be told a language, so the texts are given to it under the name of
// the system's locale; its plural rules stay the system's, which is why every
// text has both forms. Call it on the UI goroutine.
func TeachFyne(l Language, files fs.FS) error {
	b, err := fs.ReadFile(files, "fyne."+string(l)+".json")
	if err != nil {
		return fmt.Errorf("teach fyne: %w", err)
	}
	var texts map[string]forms
	if err := json.Unmarshal(b, &texts); err != nil {
		return fmt.Errorf("teach fyne: %w", err)
	}
	nested, err := json.Marshal(texts)
	if err != nil {
		return fmt.Errorf("teach fyne: %w", err)
	}
	return lang.AddTranslations(fyne.NewStaticResource(lang.SystemLocale().LanguageString()+".json", nested))
}
