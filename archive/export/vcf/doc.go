// Package vcf exports the people whose addresses stand in mails as contacts
// (vCard 3.0), one card an address. The note says where else the name wrote.
// Memory grows with the number of people, not of mails.
package vcf
