use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

pub fn lock_down(path: &Path) -> std::io::Result<()> {
    fs::set_permissions(path, fs::Permissions::from_mode(0o600))
}
