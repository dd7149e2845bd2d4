package build

fun version(major: Int, minor: Int) = "$major.$minor"
