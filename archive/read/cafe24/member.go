package cafe24

// memberList leaves a list of members out: it is nothing but personal data.
func (r *reading) memberList(src *source) {
	r.skip(src, "This is a list of a shop's members. Personal data of other people is not imported.")
}
