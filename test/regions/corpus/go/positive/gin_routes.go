package api

import (
	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

func Routes(r *gin.Engine, h *Handlers) {
	r.Use(cors.New(cors.Config{AllowOrigins: []string{"https://app.example"}, AllowCredentials: true}))
	private := r.Group("/v1", h.AuthRequired())
	private.GET("/profile", h.Profile)
}
