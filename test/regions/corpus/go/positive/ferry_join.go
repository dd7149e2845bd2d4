package ferry

import (
	"net/http"

	"github.com/Azure/go-autorest/autorest/azure/auth"
	"github.com/gin-gonic/gin"
)

func graph(tenant string) (*Graph, error) {
	given, err := auth.NewAuthorizerFromEnvironmentWithResource(resource)
	if err != nil {
		return nil, err
	}
	return &Graph{given}, nil
}

func (h *Desk) Register(c *gin.Context) {
	var ask Ask
	if c.ShouldBindJSON(&ask) != nil {
		c.JSON(http.StatusBadRequest, nil)
		return
	}
	c.JSON(http.StatusCreated, h.riders.RegisterUser(&ask))
}

func (d *Drawer) Get(ctx context.Context, tokenHash []byte) (Rider, error) {
	return d.read(ctx, tokenHash)
}

func (d *Drawer) Link(username, password string) error {
	return d.post("/link", username, password)
}

type ShareGrant struct {
	until int64
}

func (d *Drawer) Who(r *http.Request) string {
	return d.names[extractBearer(r)]
}

func (d *Drawer) Event(c *gin.Context) {
	c.JSON(http.StatusOK, d.events.Register(c.Param("name")))
}
