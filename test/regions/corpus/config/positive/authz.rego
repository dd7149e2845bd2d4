package app.authz

import rego.v1

default allow := false

allow if {
    input.method == "GET"
    input.user.role == "reader"
}
