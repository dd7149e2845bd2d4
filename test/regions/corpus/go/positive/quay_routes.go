package quay

func routes(r *Router) {
	api := r.Group("/api")
	api.Use(requireCaptain, authMiddleware)
	api.Handle("/boats", boats)
}

func public(r *Router) {
	r.Use(logging, author)
	r.Handle("/tide", tide)
}

func slips(r *Router) {
	r.GET("/slips", authRequired, list)
}
