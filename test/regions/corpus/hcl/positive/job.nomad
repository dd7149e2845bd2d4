job "api" {
  group "api" {
    task "server" {
      driver = "docker"
      config {
        image = "api:1"
        privileged = true
      }
    }
  }
}
