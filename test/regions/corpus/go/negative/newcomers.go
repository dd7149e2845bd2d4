package library

import (
	"library/desk/shelfid"

	"github.com/gin-gonic/gin"
)

type RegisterForm struct {
	Shelf string
	Row   int
}

func Register(c *gin.Context) {
	var book Book
	if err := c.ShouldBind(&book); err != nil {
		return
	}
	if len(book.Title) < 2 {
		c.String(400, "a title, please")
		return
	}
	shelves.Register(book)
}

func Shelf(c *gin.Context) string {
	return shelfid.FromContext(c)
}
