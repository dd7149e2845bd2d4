package theatre

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
)

func Reserve(c *gin.Context) {
	guest, exists := c.Get("userID")
	if !exists {
		c.JSON(http.StatusUnauthorized, Answer{Text: "bitte anmelden"})
		return
	}
	c.JSON(http.StatusOK, seats.Take(guest, c.Param("row")))
}

func Plan(c *gin.Context) {
	c.JSON(http.StatusOK, seats.Free(c.Param("hall")))
}

func Applaud(c *fiber.Ctx) error {
	who, ok := c.Locals("user").(*Guest)
	if !ok {
		return c.Status(401).JSON(fiber.Map{"error": "?"})
	}
	return c.JSON(who.Clap())
}

func Release(c *fiber.Ctx) error {
	seat, err := seats.Find(c.Params("id"))
	if err != nil || seat.UserID != guestID(c) && seat.UserID != userID {
		return c.Status(fiber.StatusNotFound).JSON(fiber.Map{"error": "no such seat"})
	}
	return c.JSON(seats.Drop(seat))
}

func GuestFromContext(ctx context.Context) *Guest {
	g, _ := ctx.Value(key{}).(*Guest)
	return g
}

func UserFromContext(ctx context.Context) (*User, bool) {
	u, ok := ctx.Value(key{}).(*User)
	return u, ok
}
