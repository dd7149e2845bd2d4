show_roles() {
  jq -r '.roles[]' cast.json
}
list_users() {
  awk -F, '{print $2}' users.csv
}
show_roles
