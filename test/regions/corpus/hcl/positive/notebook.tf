resource "aws_sagemaker_notebook_instance" "analysis" {
  name          = "analysis"
  instance_type = "ml.t3.medium"
  root_access   = "Disabled"
  volume_size   = 20
}

resource "oci_objectstorage_bucket" "exports" {
  compartment_id = var.compartment
  name           = "exports"
  public_access_type = "NoPublicAccess"
  storage_tier   = "Standard"
}
