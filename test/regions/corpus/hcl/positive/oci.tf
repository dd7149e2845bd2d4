resource "oci_identity_policy" "dev" {
  compartment_id = var.compartment
  name           = "dev"
  statements     = ["Allow group dev to manage instances in compartment dev"]
}

resource "openstack_networking_secgroup_rule_v2" "ssh" {
  direction         = "ingress"
  port_range_min    = 22
  security_group_id = openstack_networking_secgroup_v2.ssh.id
}
