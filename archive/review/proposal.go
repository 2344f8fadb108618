package review

import (
	"dotori/archive/catalog"
	"dotori/archive/similar"
)

// StackTitle names the action that makes stacks.
const StackTitle = "Stack what is the same"

// Proposal is a stack that may be made.
type Proposal struct {
	Top        string   `json:"top"` // id of the item that is the best
	Members    []Member `json:"members"`
	Confidence int      `json:"confidence"` // of the member that is least sure, 0..100
}

// Member is an item that would lie under the top, and why.
type Member struct {
	ID         string           `json:"id"`
	Confidence int              `json:"confidence"` // 0..100, see [similar.Judge]
	Reasons    []similar.Reason `json:"reasons"`
}

// Accept returns the edits that make the stack.
func (p Proposal) Accept() []catalog.Edit {
	var edits []catalog.Edit
	for _, m := range p.Members {
		edits = append(edits, catalog.EditStack(m.ID, p.Top))
	}
	return edits
}

// Refuse returns the edits after which the members are not proposed to lie
// under the top again.
func (p Proposal) Refuse() []catalog.Edit {
	var edits []catalog.Edit
	for _, m := range p.Members {
		edits = append(edits, catalog.EditApart(m.ID, p.Top))
	}
	return edits
}

// Found is what a search proposes, and what it left out.
type Found struct {
	Proposals []Proposal // the surest first
	Pictures  int        // that were compared, each once
	Unseen    int        // that cannot be shown, and so not compared
	Left      similar.Left
}
