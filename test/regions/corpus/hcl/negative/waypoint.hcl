project = "web"

app "web" {
  build {
    use "docker" {}
  }
}
