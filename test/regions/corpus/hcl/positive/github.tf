resource "github_repository" "app" {
  name = "app"
}
resource "github_branch_protection" "main" {
  repository_id  = github_repository.app.node_id
  pattern        = "main"
  enforce_admins = true
}

resource "github_team_repository" "devs" {
  team_id    = github_team.devs.id
  repository = github_repository.app.name
  permission = "push"
}
