package library

import (
	"library/desk/readerid"
	"library/desk/subjectclaim"

	"github.com/gin-gonic/gin"
)

type SignUpForm struct {
	Name     string
	Password string
}

func SignUp(c *gin.Context) {
	name := c.PostForm("name")
	password := c.PostForm("password")
	shelf.Keep(name, password)
}

func Register(c *gin.Context) {
	var reader Reader
	if err := c.ShouldBind(&reader); err != nil {
		return
	}
	if len(reader.Password) < 10 {
		c.String(400, "longer, please")
		return
	}
	shelf.Keep(reader.Name, "")
}

func (d *Desk) Handler(next Handler) Handler {
	return wrap(func(w Writer, r *Request) {
		sub := subjectclaim.FromContext(r.Context())
		if sub == "" {
			next.Serve(w, r)
			return
		}
		reader := d.readers.Find(sub)
		next.Serve(w, r.With(readerid.NewContext(r.Context(), reader.ID)))
	})
}
