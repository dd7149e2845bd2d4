resource "random_id" "suffix" {
  byte_length = 4
}

resource "random_pet" "name" {
  length = 2
}
