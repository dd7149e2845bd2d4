package mail

func dsn(host, user, password string) string {
	return host + user + password
}

func NewServer(host string, port int) *Server {
	return &Server{host, port}
}

func register(name string, plugin Plugin) {
	plugins[name] = plugin
}

type MoneyGrant struct {
	amount int
}
