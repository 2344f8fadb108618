package googlephotos_test

// locale is how a Takeout of one language names its folders and files.
type locale struct{ id, root, year, albumJSON, edited, trash string }

func locales() []locale {
	return []locale{
		{"en", "Google Photos", "Photos from 2019", "metadata.json", "-edited", "Trash"},
		{"en-GB", "Google\u00a0Photos", "Photos from 2019", "metadata.json", "-edited", "Bin"},
		{"ko", "Google 포토", "2019년의 사진", "메타데이터.json", "-편집됨", "휴지통"},
		{"ja", "Google フォト", "2019 年の写真", "メタデータ.json", "-編集済み", "ゴミ箱"},
		{"zh-CN", "Google 相册", "2019 年的照片", "元数据.json", "-已修改", "回收站"},
		{"zh-TW", "Google 相簿", "2019 年的相片", "中繼資料.json", "-已編輯", "垃圾桶"},
		{"de", "Google Fotos", "Fotos von 2019", "Metadaten.json", "-bearbeitet", "Papierkorb"},
		{"fr", "Google Photos", "Photos de 2019", "métadonnées.json", "-modifié", "Corbeille"},
		{"it", "Google Foto", "Foto da 2019", "metadati.json", "-modificato", "Cestino"},
		{"es", "Google Fotos", "Fotos de 2019", "metadatos.json", "-editado", "Papelera"},
		{"es-MX", "Google Fotos", "Fotos del 2019", "metadatos.json", "-ha editado", "Papelera"},
		{"ca", "Google Fotos", "Fotos del 2019", "metadades.json", "-editat", "Paperera"},
		{"nl", "Google Foto_s", "Foto_s uit 2019", "metagegevens.json", "-bewerkt", "Prullenbak"},
		{"pl", "Zdjęcia Google", "Zdjęcia z 2019", "metadane.json", "-edytowane", "Kosz"},
		{"pt-BR", "Google Fotos", "Fotos de 2019", "metadados.json", "-editado", "Lixeira"},
		{"pt-PT", "Google Fotos", "Fotos de 2019", "metadados.json", "-editada", "Lixo"},
		{"ru", "Google Фото", "Фото за 2019 год", "метаданные.json", "-измененный", "Корзина"},
		{"tr", "Google Fotoğraflar", "2019 fotoğrafları", "meta veriler.json", "-düzenlendi", "Çöp Kutusu"},
		{"fi", "Google Kuvat", "Kuvat vuodelta 2019", "metatiedot.json", "-muokattu", "Roskakori"},
		{"sv", "Google Foto", "Foton från 2019", "metadata.json", "-redigerad", "Papperskorgen"},
		{"da", "Google Fotos", "Billeder fra 2019", "metadata.json", "-redigeret", "Papirkurv"},
		{"unknown", "Gugulu Picha", "Picha za 2019", "maelezo.json", "-imehaririwa", "Taka"},
	}
}
